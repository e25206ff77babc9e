use anchor_lang::prelude::*;

use crate::{errors::MarketError, events::BidBookClosed, state::*};

#[derive(Accounts)]
pub struct CloseBidBook<'info> {
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
}

pub fn close_bid_book(ctx: Context<CloseBidBook>) -> Result<()> {
    let mut task = ctx.accounts.task.load_mut()?;
    require!(task.is(TaskStatus::Bidding), MarketError::NotBidding);
    require!(Clock::get()?.unix_timestamp >= task.reveal_by, MarketError::RevealOpen);
    task.set_status(TaskStatus::BookClosed);
    emit!(BidBookClosed {
        task: ctx.accounts.task.key(),
        winner: task.first().map(|first| first.bid),
        price: task.first().map_or(0, |first| first.price),
        commits: task.commits,
        reveals: task.reveals,
        forfeited: task.deposits()?,
    });
    Ok(())
}
