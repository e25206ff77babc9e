use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::StakingError,
    events::Withdrawn,
    state::{Pool, StakingConfig, Unbonding},
    tokens,
};

#[derive(Accounts)]
pub struct Withdraw<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(has_one = vault_authority @ StakingError::WrongVaultAuthority)]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(
        mut, close = owner,
        has_one = pool @ StakingError::WrongUnbonding,
        has_one = owner @ StakingError::NotOwner
    )]
    pub unbonding: Account<'info, Unbonding>,
    /// CHECK: the pool names it.
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: the owner's to choose; the token program pays only accounts of the mint.
    #[account(mut, constraint = tokens::mint(&destination)? == config.load()?.mint @ StakingError::WrongMint)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: the config names it.
    pub vault_authority: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Pays what the shares are worth now: every slash before this has taken its part. A pause does not stop it.
pub fn withdraw(ctx: Context<Withdraw>) -> Result<()> {
    let Withdraw { owner, config, pool: loader, unbonding, vault, destination, vault_authority, .. } = ctx.accounts;
    require!(Clock::get()?.unix_timestamp >= unbonding.unlocks_at, StakingError::StillUnbonding);
    let mut pool = loader.load_mut()?;
    let Unbonding { shares, nonce, is_bond, .. } = **unbonding;
    let amount = pool.withdraw(shares, is_bond)?;
    tokens::pay(vault, destination, &*config.load()?, vault_authority, amount, &pool)?;
    emit!(Withdrawn { pool: loader.key(), owner: owner.key(), nonce, shares, amount });
    Ok(())
}
