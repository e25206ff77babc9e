use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{
    constants::{CLAIM_SEED, CLAIM_VAULT_SEED, CONFIG_SEED},
    errors::TreasuryError,
    events::ClaimPaid,
    state::{Claim, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct PayClaim<'info> {
    #[account(
        seeds = [CONFIG_SEED], bump = config.load()?.bump,
        has_one = claim_vault @ TreasuryError::WrongClaimVault
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(
        mut, seeds = [CLAIM_SEED, claim.payee.as_ref()], bump = claim.bump,
        has_one = opener @ TreasuryError::WrongRentReceiver,
        close = opener
    )]
    pub claim: Account<'info, Claim>,
    /// CHECK: whoever opened the claim.
    #[account(mut)]
    pub opener: UncheckedAccount<'info>,
    #[account(mut)]
    pub claim_vault: Box<Account<'info, TokenAccount>>,
    /// CHECK: any token account of the payee that can receive.
    #[account(
        mut,
        constraint = tokens::receivable_by(&destination, &config.load()?.mint, &claim.payee)
            @ TreasuryError::PayeeCannotReceive
    )]
    pub destination: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Anyone may call it: the money reaches the payee or stays.
pub fn pay_claim(ctx: Context<PayClaim>) -> Result<()> {
    let PayClaim { config, claim, claim_vault, destination, token_program, .. } = ctx.accounts;
    // Closing an empty claim would let a stranger undo `open_claim` again and again before the slash that needs it.
    require_neq!(claim.amount, 0, TreasuryError::NothingToClaim);
    let config = config.load()?;
    tokens::require_can_pay(claim_vault, claim.amount)?;
    tokens::transfer(
        token_program,
        claim_vault.to_account_info(),
        destination.to_account_info(),
        claim_vault.to_account_info(),
        &[&[CLAIM_VAULT_SEED, &[config.claim_vault_bump]]],
        claim.amount,
    )?;
    emit!(ClaimPaid { payee: claim.payee, destination: destination.key(), amount: claim.amount });
    Ok(())
}
