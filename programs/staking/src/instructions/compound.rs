use anchor_lang::prelude::*;

use crate::{
    errors::StakingError,
    events::{RewardsClaimed, Staked},
    state::{Delegation, Pool, StakingConfig},
};

#[derive(Accounts)]
pub struct Compound<'info> {
    pub owner: Signer<'info>,
    #[account(constraint = config.load()?.paused == 0 @ StakingError::Paused)]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
}

/// Rewards become stake. No token moves: both are owed by the same vault.
pub fn compound(ctx: Context<Compound>) -> Result<()> {
    let now = Clock::get()?.unix_timestamp;
    let mut pool = ctx.accounts.pool.load_mut()?;
    let mut delegation = ctx.accounts.delegation.load_mut()?;
    let amount = delegation.take_rewards(&mut pool, now)?;
    let shares = delegation.join(&mut pool, amount, now)?;
    let (pool, owner) = (ctx.accounts.pool.key(), ctx.accounts.owner.key());
    emit!(RewardsClaimed { pool, owner, amount });
    emit!(Staked { pool, owner, amount, shares });
    Ok(())
}
