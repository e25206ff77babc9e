use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::EscrowError,
    events::WaitingClaimed,
    logic::{claim, vault::Vault},
    state::*,
};

#[derive(Accounts)]
pub struct ClaimLedgerWaiting<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address.
    #[account(mut, address = ledger.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: in the handler.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn claim_ledger_waiting(ctx: Context<ClaimLedgerWaiting>, payee: PayeeRole) -> Result<()> {
    let ClaimLedgerWaiting { caller, ledger: loader, vault, destination, .. } = ctx.accounts;
    let mut ledger = loader.load_mut()?;
    let vault = Vault::of_ledger(&ledger.deal, loader.as_ref(), vault);
    let (mint, _) = vault.mint_and_amount()?;
    let paid = claim::take(ledger.deal.payee_mut(payee), caller, destination, &mint)?;
    emit!(WaitingClaimed { deal: loader.key(), payee, token: destination.key(), paid });
    drop(ledger);
    vault.pay(destination, paid)
}
