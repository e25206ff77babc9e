use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::EscrowError,
    events::{SessionCleared, WaitingClaimed},
    logic::{claim, payout, vault::Vault},
    state::*,
};

#[derive(Accounts)]
pub struct ClaimWaiting<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address.
    #[account(mut, address = session.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: in the handler.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = session.load()?.deal.renter.owner @ EscrowError::WrongRenter)]
    pub renter: UncheckedAccount<'info>,
    /// CHECK: by address; receives what was donated.
    #[account(mut, address = session.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn claim_waiting(ctx: Context<ClaimWaiting>, payee: PayeeRole) -> Result<()> {
    let ClaimWaiting { caller, session: loader, vault, destination, renter, renter_token, .. } = ctx.accounts;
    let mut session = loader.load_mut()?;
    let vault = Vault::of_session(&session.deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let paid = claim::take(session.deal.payee_mut(payee), caller, destination, &mint)?;
    emit!(WaitingClaimed { deal: loader.key(), payee, token: destination.key(), paid });
    let is_last = session.is(SessionState::Settled) && !session.deal.waits();
    if !is_last {
        drop(session);
        return vault.pay(destination, paid);
    }

    let left = held.checked_sub(paid).ok_or(EscrowError::VaultShort)?;
    let surplus = payout::refund(&mut session.deal, left, renter_token, &mint)?;
    emit!(SessionCleared { session: loader.key(), renter: surplus });
    drop(session);
    vault.pay(destination, paid)?;
    vault.pay(renter_token, surplus.paid)?;
    if surplus.owed > 0 {
        return Ok(());
    }
    vault.close(renter)?;
    loader.close(renter.to_account_info())
}
