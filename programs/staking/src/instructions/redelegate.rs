use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    constants::REDELEGATION_SEED,
    errors::StakingError,
    events::Redelegated,
    state::{Delegation, Pool, Redelegation, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct Redelegate<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(
        constraint = config.load()?.paused == 0 @ StakingError::Paused,
        has_one = vault_authority @ StakingError::WrongVaultAuthority
    )]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut, constraint = from_pool.key() != to_pool.key() @ StakingError::SamePool)]
    pub from_pool: AccountLoader<'info, Pool>,
    #[account(mut)]
    pub to_pool: AccountLoader<'info, Pool>,
    #[account(
        mut,
        constraint = from_delegation.load()?.pool == from_pool.key() @ StakingError::WrongDelegation,
        constraint = from_delegation.load()?.owner == owner.key() @ StakingError::NotOwner
    )]
    pub from_delegation: AccountLoader<'info, Delegation>,
    #[account(
        mut,
        constraint = to_delegation.load()?.pool == to_pool.key() @ StakingError::WrongDelegation,
        constraint = to_delegation.load()?.owner == owner.key() @ StakingError::NotOwner
    )]
    pub to_delegation: AccountLoader<'info, Delegation>,
    /// CHECK: the pool names it.
    #[account(mut, address = from_pool.load()?.vault @ StakingError::WrongVault)]
    pub from_vault: UncheckedAccount<'info>,
    /// CHECK: the pool names it.
    #[account(mut, address = to_pool.load()?.vault @ StakingError::WrongVault)]
    pub to_vault: UncheckedAccount<'info>,
    #[account(
        init, payer = owner, space = 8 + Redelegation::INIT_SPACE,
        // Not as a method: the IDL would have the account's address for it.
        seeds = [REDELEGATION_SEED, from_delegation.key().as_ref(), &u64::to_le_bytes(from_delegation.load()?.next_nonce)], bump
    )]
    pub redelegation: Box<Account<'info, Redelegation>>,
    /// CHECK: the config names it.
    pub vault_authority: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

/// The stake works for the new pool at once. Until the unbonding time is over its shares there are locked, and follow
/// the slashes of both pools: nobody can hop away from a slash, or hop on.
pub fn redelegate(ctx: Context<Redelegate>, shares: u64) -> Result<()> {
    let accounts = ctx.accounts;
    let owner = accounts.owner.key();
    let mut from = accounts.from_pool.load_mut()?;
    let mut to = accounts.to_pool.load_mut()?;
    require!(owner != from.operator && owner != to.operator, StakingError::BondCannotMove);
    let config = accounts.config.load()?;
    let parameters = &config.parameters;
    require!(to.bond()? >= parameters.minimum(to.role)?, StakingError::OperatorNotBonded);

    let now = Clock::get()?.unix_timestamp;
    let mut from_delegation = accounts.from_delegation.load_mut()?;
    let mut to_delegation = accounts.to_delegation.load_mut()?;
    let amount = from_delegation.move_out(&mut from, shares, now)?;
    let shares_in = to_delegation.join(&mut to, amount, now)?;
    to_delegation.lock(shares_in)?;
    let nonce = from_delegation.next_nonce()?;
    let matures_at = now.checked_add(i64::from(parameters.unbonding_seconds)).ok_or(StakingError::Overflow)?;

    tokens::pay(&accounts.from_vault, &accounts.to_vault, &config, &accounts.vault_authority, amount, &from)?;
    tokens::require_covered(&accounts.to_vault, &to)?;
    let (from_pool, to_pool) = (accounts.from_pool.key(), accounts.to_pool.key());
    accounts.redelegation.set_inner(Redelegation {
        from_pool,
        to_pool,
        owner,
        shares: shares_in,
        survival: from.survival,
        nonce,
        matures_at,
        bump: ctx.bumps.redelegation,
    });
    emit!(Redelegated { from_pool, to_pool, owner, nonce, shares_out: shares, amount, shares_in, matures_at });
    Ok(())
}
