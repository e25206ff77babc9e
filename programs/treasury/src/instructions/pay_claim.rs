use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};
use vault::Vault;

use crate::{
    constants::CLAIM_VAULT_SEED,
    errors::TreasuryError,
    events::ClaimPaid,
    state::{Claim, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct PayClaim<'info> {
    #[account(has_one = claim_vault @ TreasuryError::WrongClaimVault)]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(mut, has_one = opener @ TreasuryError::WrongRentReceiver, close = opener)]
    pub claim: Account<'info, Claim>,
    /// CHECK: whoever opened the claim.
    #[account(mut)]
    pub opener: UncheckedAccount<'info>,
    #[account(mut)]
    pub claim_vault: Box<Account<'info, TokenAccount>>,
    /// CHECK: any token account of the payee that can receive.
    #[account(
        mut,
        constraint = vault::can_receive(&destination, &config.load()?.mint, &claim.payee)
            @ TreasuryError::PayeeCannotReceive
    )]
    pub destination: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Anyone may call it: the money reaches the payee or stays.
pub fn pay_claim(ctx: Context<PayClaim>) -> Result<()> {
    let PayClaim { config, claim, claim_vault, destination, .. } = ctx.accounts;
    // Closing an empty claim would let a stranger undo `open_claim` again and again before the slash that needs it.
    require_neq!(claim.amount, 0, TreasuryError::NothingToClaim);
    let config = config.load()?;
    tokens::require_can_pay(claim_vault, claim.amount)?;
    let seeds: &[&[u8]] = &[CLAIM_VAULT_SEED, &[config.claim_vault_bump]];
    Vault::of_itself(&claim_vault.to_account_info(), seeds).pay(destination, claim.amount)?;
    emit!(ClaimPaid { payee: claim.payee, destination: destination.key(), amount: claim.amount });
    Ok(())
}
