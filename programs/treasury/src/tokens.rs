//! What token accounts must be.
use anchor_lang::prelude::*;
use anchor_spl::token::{spl_token::state::AccountState, TokenAccount};

use crate::errors::TreasuryError;

/// What a token account must be to become a tier: nobody but its owner can move what it receives.
pub fn require_clean(account: &TokenAccount, mint: &Pubkey) -> Result<()> {
    require_keys_eq!(account.mint, *mint, TreasuryError::WrongMint);
    require!(
        account.state == AccountState::Initialized && account.delegate.is_none() && account.close_authority.is_none(),
        TreasuryError::TierAccountNotClean
    );
    Ok(())
}

/// What a token account must be to pay `amount`: named errors instead of the token program's numbers.
pub fn require_can_pay(account: &TokenAccount, amount: u64) -> Result<()> {
    require!(account.state == AccountState::Initialized, TreasuryError::VaultFrozen);
    require_gte!(account.amount, amount, TreasuryError::BalanceTooLow);
    Ok(())
}
