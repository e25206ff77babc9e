use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::EscrowError,
    events::SessionEnded,
    logic::{
        payout::{self, Payment},
        vault::Vault,
    },
    state::*,
};

#[derive(Accounts)]
pub struct CancelUnaccepted<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address.
    #[account(mut, address = session.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = session.load()?.deal.renter.owner @ EscrowError::WrongRenter)]
    pub renter: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = session.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn cancel_unaccepted(ctx: Context<CancelUnaccepted>) -> Result<()> {
    let CancelUnaccepted { caller, session: loader, vault, renter, renter_token, .. } = ctx.accounts;
    let mut session = loader.load_mut()?;
    require!(session.is(SessionState::Proposed), EscrowError::SessionNotProposed);
    let is_over = Clock::get()?.unix_timestamp > session.accept_by;
    require!(is_over || caller.key() == renter.key(), EscrowError::AcceptanceStillOpen);

    let vault = Vault::of_session(&session.deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let refund = payout::refund(&mut session.deal, held, renter_token, &mint)?;
    session.set_state(SessionState::Settled);
    let nothing = Payment { paid: 0, owed: 0 };
    emit!(SessionEnded {
        session: loader.key(),
        outcome: Outcome::Cancelled,
        number: 0,
        units: 0,
        renter: refund,
        operator: nothing,
        treasury: nothing,
    });
    drop(session);

    vault.pay(renter_token, refund.paid)?;
    if refund.owed > 0 {
        return Ok(());
    }
    vault.close(renter)?;
    loader.close(renter.to_account_info())
}
