use anchor_lang::prelude::*;

use crate::{errors::MarketError, events::BidPassedOver, logic::bonds, state::*};

#[derive(Accounts)]
pub struct PassOver<'info> {
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    #[account(constraint = bid.load()?.task == task.key() @ MarketError::BidOfAnotherTask)]
    pub bid: AccountLoader<'info, Bid>,
    /// CHECK: by address; read if it still is a bond.
    #[account(address = bid.load()?.bond @ MarketError::WrongBond)]
    pub bond: UncheckedAccount<'info>,
}

/// A bidder that won elsewhere first must not leave the task without a winner.
pub fn pass_over(ctx: Context<PassOver>) -> Result<()> {
    let PassOver { task: loader, bid, bond } = ctx.accounts;
    let mut task = loader.load_mut()?;
    require!(task.is(TaskStatus::BookClosed), MarketError::BookNotClosed);
    let first = task.first().ok_or(MarketError::NoBidLeft)?;
    require_keys_eq!(bid.key(), first.bid, MarketError::NotFirstBid);
    let now = Clock::get()?.unix_timestamp;
    let is_good = bonds::read(bond, |bond| bonds::require_eligible(bond, &task, &loader.key(), now).is_ok());
    require!(!is_good, MarketError::BidStillGood);
    task.strike_first();
    emit!(BidPassedOver { task: loader.key(), bid: bid.key(), next: task.first().map(|next| next.bid) });
    Ok(())
}
