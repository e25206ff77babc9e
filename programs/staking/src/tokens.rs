//! Token transfers in and out of a pool's vault. After each, the vault covers what the pool owes; since the books change
//! by what is moved, it therefore did so before.
use anchor_lang::{
    prelude::*,
    system_program::{self, Allocate, Assign},
};
use anchor_spl::token::{self, InitializeAccount3, Mint, Token, TokenAccount, Transfer};

use crate::{
    constants::AUTHORITY_SEED,
    errors::StakingError,
    state::{Pool, StakingConfig},
};

pub fn deposit<'info>(
    token_program: &Program<'info, Token>,
    source: &Account<'info, TokenAccount>,
    vault: &mut Account<'info, TokenAccount>,
    owner: &Signer<'info>,
    amount: u64,
    pool: &Pool,
) -> Result<()> {
    require!(source.amount >= amount, StakingError::BalanceTooLow);
    let accounts =
        Transfer { from: source.to_account_info(), to: vault.to_account_info(), authority: owner.to_account_info() };
    token::transfer(CpiContext::new(token_program.to_account_info(), accounts), amount)?;
    require_covered(vault, pool)
}

pub fn pay<'info>(
    token_program: &Program<'info, Token>,
    vault: &mut Account<'info, TokenAccount>,
    destination: &Account<'info, TokenAccount>,
    config: &StakingConfig,
    vault_authority: &AccountInfo<'info>,
    amount: u64,
    pool: &Pool,
) -> Result<()> {
    let accounts = Transfer {
        from: vault.to_account_info(),
        to: destination.to_account_info(),
        authority: vault_authority.to_account_info(),
    };
    let seeds: &[&[u8]] = &[AUTHORITY_SEED, &[config.vault_authority_bump]];
    token::transfer(CpiContext::new_with_signer(token_program.to_account_info(), accounts, &[seeds]), amount)?;
    require_covered(vault, pool)
}

pub fn require_covered(vault: &mut Account<TokenAccount>, pool: &Pool) -> Result<()> {
    vault.reload()?;
    require!(vault.amount >= pool.owed()?, StakingError::VaultShort);
    Ok(())
}

/// Lamports that a stranger sent to the address before do not stop it, as they would stop `create_account`.
pub fn create_vault<'info>(
    payer: &Signer<'info>,
    vault: &AccountInfo<'info>,
    mint: &Account<'info, Mint>,
    owner: &AccountInfo<'info>,
    system_program: &Program<'info, System>,
    token_program: &Program<'info, Token>,
    seeds: &[&[u8]],
) -> Result<()> {
    let system = system_program.to_account_info();
    let missing = Rent::get()?.minimum_balance(TokenAccount::LEN).saturating_sub(vault.lamports());
    let fund = system_program::Transfer { from: payer.to_account_info(), to: vault.clone() };
    system_program::transfer(CpiContext::new(system.clone(), fund), missing)?;
    let allocate = Allocate { account_to_allocate: vault.clone() };
    let space = u64::try_from(TokenAccount::LEN).map_err(|_| StakingError::Overflow)?;
    system_program::allocate(CpiContext::new_with_signer(system.clone(), allocate, &[seeds]), space)?;
    let assign = Assign { account_to_assign: vault.clone() };
    system_program::assign(CpiContext::new_with_signer(system, assign, &[seeds]), token_program.key)?;
    let account = InitializeAccount3 { account: vault.clone(), mint: mint.to_account_info(), authority: owner.clone() };
    token::initialize_account3(CpiContext::new(token_program.to_account_info(), account))
}
