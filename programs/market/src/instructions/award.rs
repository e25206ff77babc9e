use anchor_lang::{prelude::*, InstructionData};
use compute_bond::{instruction::LockBondToTask, program::ComputeBond};
use runtime::Passed::{Read, Sign, Write};

use crate::{constants::AUTHORITY_SEED, errors::MarketError, events::TaskAwarded, state::*};

#[derive(Accounts)]
pub struct Award<'info> {
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    #[account(constraint = bid.load()?.task == task.key() @ MarketError::BidOfAnotherTask)]
    pub bid: AccountLoader<'info, Bid>,
    /// CHECK: by address; the bonds' program checks the rest.
    #[account(mut, address = bid.load()?.bond @ MarketError::WrongBond)]
    pub bond: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    #[account(mut)]
    pub lease: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    pub bond_config: UncheckedAccount<'info>,
    /// CHECK: its seeds sign.
    pub market_authority: UncheckedAccount<'info>,
    pub compute_bond_program: Program<'info, ComputeBond>,
}

pub fn award(ctx: Context<Award>) -> Result<()> {
    let Award { task: loader, bid, bond, lease, bond_config, market_authority, .. } = ctx.accounts;
    let key = loader.key();
    let mut task = loader.load_mut()?;
    require!(task.is(TaskStatus::BookClosed), MarketError::BookNotClosed);
    let first = *task.first().ok_or(MarketError::NoBidLeft)?;
    let bid_key = bid.key();
    require_keys_eq!(bid_key, first.bid, MarketError::NotFirstBid);
    let bid = bid.load()?;
    require!(Clock::get()?.unix_timestamp < task.award_by, MarketError::AwardOver);

    task.set_status(TaskStatus::Awarded);
    task.price = first.price;
    task.provider = Payee::new(bid.bidder, bid.provider_token);
    task.bond = bid.bond;
    task.agent_did = bid.agent_did;
    task.node = bid.node;
    task.receipt_key = bid.receipt_key;
    let lock = LockBondToTask { task: key, work_ends_at: task.deadline };
    let accounts = [Sign(market_authority), Read(bond_config), Write(bond), Write(lease)];
    let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[task.authority_bump]]];
    runtime::call(&compute_bond::ID, lock.data(), accounts, seeds)?;
    emit!(TaskAwarded { task: key, bid: bid_key, bond: bid.bond, agent_did: bid.agent_did, price: first.price });
    Ok(())
}
