use anchor_lang::prelude::*;
use anchor_spl::token::TokenAccount;

use crate::{
    constants::COLD_CHANGE_DELAY_SECS,
    errors::TreasuryError,
    events::ColdProposed,
    state::{Cold, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct ProposeCold<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ TreasuryError::NotAuthority)]
    pub config: AccountLoader<'info, TreasuryConfig>,
    pub new_cold_vault: Box<Account<'info, TokenAccount>>,
}

/// A later proposal replaces an earlier one and waits the whole delay again.
pub fn propose_cold(ctx: Context<ProposeCold>) -> Result<()> {
    let ProposeCold { config, new_cold_vault, .. } = ctx.accounts;
    let mut config = config.load_mut()?;
    tokens::require_clean(new_cold_vault, &config.mint)?;
    let cold = Cold { owner: new_cold_vault.owner, vault: new_cold_vault.key() };
    let due_at = Clock::get()?.unix_timestamp.checked_add(COLD_CHANGE_DELAY_SECS).ok_or(TreasuryError::Overflow)?;
    config.pending_cold = cold;
    config.pending_cold_due_at = due_at;
    emit!(ColdProposed { cold, due_at });
    Ok(())
}
