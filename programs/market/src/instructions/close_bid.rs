use anchor_lang::prelude::*;

use crate::{errors::MarketError, events::BidClosed, state::*};

#[derive(Accounts)]
pub struct CloseBid<'info> {
    /// CHECK: by address; read if it still is a task.
    #[account(address = bid.load()?.task @ MarketError::BidOfAnotherTask)]
    pub task: UncheckedAccount<'info>,
    #[account(mut, close = bidder, has_one = bidder @ MarketError::WrongBidder)]
    pub bid: AccountLoader<'info, Bid>,
    /// CHECK: by address; receives the rent.
    #[account(mut)]
    pub bidder: UncheckedAccount<'info>,
}

/// An award copies into the task what it needs of the bid, and a task's address never comes back.
pub fn close_bid(ctx: Context<CloseBid>) -> Result<()> {
    let CloseBid { task, bid, .. } = ctx.accounts;
    require!(!Task::takes_bids(task)?, MarketError::TaskNotOver);
    emit!(BidClosed { bid: bid.key() });
    Ok(())
}
