use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{errors::TreasuryError, events::HotRefilled, state::TreasuryConfig, tokens};

#[derive(Accounts)]
pub struct RefillHot<'info> {
    pub authority: Signer<'info>,
    #[account(
        has_one = authority @ TreasuryError::NotAuthority,
        has_one = warm_vault @ TreasuryError::WrongWarmVault,
        has_one = hot_vault @ TreasuryError::WrongHotVault,
        constraint = !config.load()?.is_paused() @ TreasuryError::Paused
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(mut, constraint = warm_vault.owner == authority.key() @ TreasuryError::WrongWarmOwner)]
    pub warm_vault: Account<'info, TokenAccount>,
    #[account(mut, constraint = !hot_vault.is_frozen() @ TreasuryError::DestinationFrozen)]
    pub hot_vault: Account<'info, TokenAccount>,
    pub token_program: Program<'info, Token>,
}

pub fn refill_hot(ctx: Context<RefillHot>, amount: u64) -> Result<()> {
    let RefillHot { authority, warm_vault, hot_vault, .. } = ctx.accounts;
    require_neq!(amount, 0, TreasuryError::ZeroAmount);
    tokens::require_can_pay(warm_vault, amount)?;
    vault::transfer(&warm_vault.to_account_info(), &hot_vault.to_account_info(), authority, amount)?;
    emit!(HotRefilled { amount });
    Ok(())
}
