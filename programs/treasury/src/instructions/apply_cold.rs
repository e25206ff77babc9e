use anchor_lang::prelude::*;
use anchor_spl::token::TokenAccount;

use crate::{
    errors::TreasuryError,
    events::ColdApplied,
    state::{Cold, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct ApplyCold<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ TreasuryError::NotAuthority)]
    pub config: AccountLoader<'info, TreasuryConfig>,
    pub new_cold_vault: Box<Account<'info, TokenAccount>>,
}

pub fn apply_cold(ctx: Context<ApplyCold>) -> Result<()> {
    let ApplyCold { config, new_cold_vault, .. } = ctx.accounts;
    let mut config = config.load_mut()?;
    let (pending, due_at) = config.take_pending_cold()?;
    require_gte!(Clock::get()?.unix_timestamp, due_at, TreasuryError::ColdNotDue);
    // The account is checked again: in seven days it may have been given a delegate or another owner.
    let cold = Cold { owner: new_cold_vault.owner, vault: new_cold_vault.key() };
    require!(cold == pending, TreasuryError::NotProposedCold);
    tokens::require_clean(new_cold_vault, &config.mint)?;
    config.cold = cold;
    config.invariant()?;
    emit!(ColdApplied { cold });
    Ok(())
}
