//! Token transfers in and out of a pool's vault. After each, the vault covers what the pool owes; since the books change
//! by what is moved, it therefore did so before. Token accounts are read in place: unpacking one costs as much as moving.
use anchor_lang::prelude::*;
use anchor_spl::token;
use vault::Vault;

use crate::{
    constants::AUTHORITY_SEED,
    errors::StakingError,
    state::{Pool, StakingConfig},
};

pub fn mint(account: &AccountInfo) -> Result<Pubkey> {
    require_token_account(account)?;
    vault::mint(account)
}

pub fn owner(account: &AccountInfo) -> Result<Pubkey> {
    require_token_account(account)?;
    vault::owner(account)
}

fn require_token_account(account: &AccountInfo) -> Result<()> {
    require_keys_eq!(*account.owner, token::ID, ErrorCode::AccountOwnedByWrongProgram);
    Ok(())
}

pub fn deposit<'info>(
    source: &AccountInfo<'info>,
    vault: &AccountInfo<'info>,
    owner: &AccountInfo<'info>,
    amount: u64,
    pool: &Pool,
) -> Result<()> {
    require!(vault::amount(source)? >= amount, StakingError::BalanceTooLow);
    vault::transfer(source, vault, owner, amount)?;
    require_covered(vault, pool)
}

pub fn pay<'info>(
    vault: &AccountInfo<'info>,
    destination: &AccountInfo<'info>,
    config: &StakingConfig,
    vault_authority: &AccountInfo<'info>,
    amount: u64,
    pool: &Pool,
) -> Result<()> {
    let seeds: &[&[u8]] = &[AUTHORITY_SEED, &[config.vault_authority_bump]];
    Vault { account: vault, authority: vault_authority, seeds }.pay(destination, amount)?;
    require_covered(vault, pool)
}

pub fn require_covered(vault: &AccountInfo, pool: &Pool) -> Result<()> {
    require!(vault::amount(vault)? >= pool.owed()?, StakingError::VaultShort);
    Ok(())
}
