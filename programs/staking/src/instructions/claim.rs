use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

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
    pub config: Box<Account<'info, StakingConfig>>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: Box<Account<'info, TokenAccount>>,
    #[account(mut, constraint = destination.mint == config.mint @ StakingError::WrongMint)]
    pub destination: Box<Account<'info, TokenAccount>>,
    /// CHECK: the config names it.
    pub vault_authority: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// A pause does not stop it.
pub fn claim(ctx: Context<Claim>) -> Result<()> {
    let Claim { owner, config, pool: loader, delegation, vault, destination, vault_authority, token_program } =
        ctx.accounts;
    let mut pool = loader.load_mut()?;
    let amount = delegation.load_mut()?.take_rewards(&mut pool, Clock::get()?.unix_timestamp)?;
    tokens::pay(token_program, vault, destination, config, vault_authority, amount, &pool)?;
    emit!(RewardsClaimed { pool: loader.key(), owner: owner.key(), amount });
    Ok(())
}
