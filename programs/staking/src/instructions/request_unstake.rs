use anchor_lang::prelude::*;

use crate::{
    bond_floor,
    constants::UNBONDING_SEED,
    errors::StakingError,
    events::UnstakeRequested,
    state::{Delegation, Pool, StakingConfig, Unbonding},
};

#[derive(Accounts)]
pub struct RequestUnstake<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
    #[account(
        init, payer = owner, space = 8 + Unbonding::INIT_SPACE,
        // Not as a method: the IDL would have the account's address for it.
        seeds = [UNBONDING_SEED, delegation.key().as_ref(), &u64::to_le_bytes(delegation.load()?.next_nonce)], bump
    )]
    pub unbonding: Account<'info, Unbonding>,
    /// CHECK: only for a node's bond; compared with the pool's.
    pub node: Option<UncheckedAccount<'info>>,
    /// CHECK: only for a node's bond; compared with the pool's.
    pub exposure: Option<UncheckedAccount<'info>>,
    pub system_program: Program<'info, System>,
}

/// A pause does not stop it.
pub fn request_unstake(ctx: Context<RequestUnstake>, shares: u64) -> Result<()> {
    let RequestUnstake { owner, config, pool: loader, delegation, unbonding, node, exposure, .. } = ctx.accounts;
    let config = config.load()?;
    let mut pool = loader.load_mut()?;
    let mut delegation = delegation.load_mut()?;
    let now = Clock::get()?.unix_timestamp;
    delegation.leave(&mut pool, shares, now)?;
    let is_bond = delegation.is_bond(&pool);
    if is_bond {
        bond_floor::require_enough(&pool, &config.parameters, node.as_deref(), exposure.as_deref())?;
    }
    let nonce = delegation.next_nonce()?;
    let unlocks_at = now.checked_add(i64::from(config.parameters.unbonding_seconds)).ok_or(StakingError::Overflow)?;
    let (pool, owner) = (loader.key(), owner.key());
    unbonding.set_inner(Unbonding { pool, owner, shares, nonce, unlocks_at, is_bond, bump: ctx.bumps.unbonding });
    emit!(UnstakeRequested { pool, owner, nonce, shares, unlocks_at });
    Ok(())
}
