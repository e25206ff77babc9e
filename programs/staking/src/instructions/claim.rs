use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::StakingError,
    events::RewardsClaimed,
    state::{Delegation, Pool, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct Claim<'info> {
    pub owner: Signer<'info>,
    #[account(has_one = vault_authority @ StakingError::WrongVaultAuthority)]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
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

/// A pause does not stop it.
pub fn claim(ctx: Context<Claim>) -> Result<()> {
    let Claim { owner, config, pool: loader, delegation, vault, destination, vault_authority, .. } = ctx.accounts;
    let mut pool = loader.load_mut()?;
    let amount = delegation.load_mut()?.take_rewards(&mut pool, Clock::get()?.unix_timestamp)?;
    tokens::pay(vault, destination, &*config.load()?, vault_authority, amount, &pool)?;
    emit!(RewardsClaimed { pool: loader.key(), owner: owner.key(), amount });
    Ok(())
}
