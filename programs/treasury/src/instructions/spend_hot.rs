use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};
use vault::Vault;

use crate::{
    constants::HOT_VAULT_SEED,
    errors::TreasuryError,
    events::HotSpent,
    state::{SpendWindow, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct SpendHot<'info> {
    pub operational_key: Signer<'info>,
    #[account(
        has_one = operational_key @ TreasuryError::NotOperationalKey,
        has_one = hot_vault @ TreasuryError::WrongHotVault,
        constraint = !config.load()?.is_paused() @ TreasuryError::Paused
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(mut)]
    pub window: Account<'info, SpendWindow>,
    #[account(mut)]
    pub hot_vault: Account<'info, TokenAccount>,
    #[account(
        mut,
        constraint = destination.key() != hot_vault.key() @ TreasuryError::SpendToItself,
        constraint = destination.mint == config.load()?.mint @ TreasuryError::WrongMint,
        constraint = !destination.is_frozen() @ TreasuryError::DestinationFrozen
    )]
    pub destination: Account<'info, TokenAccount>,
    pub token_program: Program<'info, Token>,
}

pub fn spend_hot(ctx: Context<SpendHot>, amount: u64) -> Result<()> {
    let SpendHot { config, window, hot_vault, destination, .. } = ctx.accounts;
    let config = config.load()?;
    let limits = &config.limits;
    require_neq!(amount, 0, TreasuryError::ZeroAmount);
    require_gte!(limits.per_transaction, amount, TreasuryError::AboveTransactionLimit);
    window.spend(limits, amount, Clock::get()?.unix_timestamp)?;
    tokens::require_can_pay(hot_vault, amount)?;
    let seeds: &[&[u8]] = &[HOT_VAULT_SEED, &[config.hot_vault_bump]];
    Vault::of_itself(&hot_vault.to_account_info(), seeds).pay(&destination.to_account_info(), amount)?;
    emit!(HotSpent { destination: destination.key(), amount });
    Ok(())
}
