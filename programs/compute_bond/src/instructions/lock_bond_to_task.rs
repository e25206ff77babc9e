use anchor_lang::prelude::*;

use crate::{errors::BondError, events::BondLocked, state::*};

/// Runs inside an award, so it derives no address: the config is the only account of its type.
#[derive(Accounts)]
pub struct LockBondToTask<'info> {
    /// The `[b"authority"]` PDA of the market.
    pub caller: Signer<'info>,
    #[account(constraint = config.load()?.market.authority == caller.key() @ BondError::CallerNotPinned)]
    pub config: AccountLoader<'info, BondGlobal>,
    #[account(mut)]
    pub bond: AccountLoader<'info, ComputeBond>,
    #[account(mut, constraint = lease.load()?.bond == bond.key() @ BondError::WrongLease)]
    pub lease: AccountLoader<'info, Lease>,
}

/// One bond backs one task: what locks it first has it.
pub fn lock_bond_to_task(ctx: Context<LockBondToTask>, task: Pubkey, work_ends_at: i64) -> Result<()> {
    let LockBondToTask { config, bond: loader, lease, .. } = ctx.accounts;
    let global = config.load()?;
    let mut bond = loader.load_mut()?;
    global.require_running()?;
    bond.require_active()?;
    require!(bond.locked_to_task().is_none(), BondError::BondLocked);
    require!(Clock::get()?.unix_timestamp < bond.expires_at, BondError::BondExpired);
    require!(work_ends_at <= bond.expires_at, BondError::BondEndsBeforeTask);
    bond.locked_to_task = task;
    lease.load_mut()?.market = global.market;
    emit!(BondLocked { bond: loader.key(), task });
    Ok(())
}
