//! The end of a session, whichever instruction brings it.
use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::{program::Registry, state::RegistryConfig};

use super::{exposure, metering::Amounts, payout, reputation::Reputation, vault::Vault};
use crate::{
    errors::EscrowError,
    events::SessionEnded,
    state::{Exposure, Outcome, Session, SessionState},
};

/// Everybody who has to do with the end of a session. Each is fixed by the session: who cranks chooses nothing.
#[derive(Accounts)]
pub struct EndSession<'info> {
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    #[account(mut, constraint = exposure.load()?.node == session.load()?.deal.node @ EscrowError::WrongExposure)]
    pub exposure: AccountLoader<'info, Exposure>,
    /// CHECK: by address.
    #[account(mut, address = session.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = session.load()?.deal.renter.owner @ EscrowError::WrongRenter)]
    pub renter: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = session.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = session.load()?.deal.operator.token @ EscrowError::WrongOperatorToken)]
    pub operator_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = session.load()?.deal.treasury.token @ EscrowError::WrongFeeVault)]
    pub fee_vault: UncheckedAccount<'info>,
    pub registry_config: AccountLoader<'info, RegistryConfig>,
    /// CHECK: the registry checks that it is of the node that it is told.
    #[account(mut)]
    pub reputation: UncheckedAccount<'info>,
    /// CHECK: compared with what the registry has pinned.
    pub escrow_authority: UncheckedAccount<'info>,
    pub registry_program: Program<'info, Registry>,
    pub token_program: Program<'info, Token>,
}

impl<'info> EndSession<'info> {
    pub fn reputation(&self) -> Result<Reputation<'_, 'info>> {
        Ok(Reputation {
            authority: &self.escrow_authority,
            authority_bump: self.session.load()?.deal.authority_bump,
            config: &self.registry_config,
            reputation: &self.reputation,
        })
    }
}

/// Pays the operator, the treasury and the renter, frees the bond, and closes the vault and the session unless money has
/// to wait there.
pub fn end(accounts: &EndSession, added: &Amounts, outcome: Outcome) -> Result<()> {
    let EndSession { session: loader, exposure, renter, renter_token, operator_token, fee_vault, .. } = accounts;
    let mut session = loader.load_mut()?;
    let account = loader.as_ref();
    let vault = Vault::of_session(&session.deal, account, &accounts.vault);
    let (mint, held) = vault.mint_and_amount()?;

    let deal = &mut session.deal;
    let (operator, treasury) = payout::share_out(deal, added, operator_token, fee_vault, &mint)?;
    let left = held.checked_sub(operator.paid).and_then(|left| left.checked_sub(treasury.paid));
    let refund = payout::refund(deal, left.ok_or(EscrowError::VaultShort)?, renter_token, &mint)?;
    let waits = deal.waits();
    exposure::remove(exposure, session.bond)?;
    session.set_state(SessionState::Settled);
    emit!(SessionEnded {
        session: loader.key(),
        outcome,
        number: session.deal.number,
        units: session.deal.units,
        renter: refund,
        operator,
        treasury,
    });
    drop(session);

    vault.pay(operator_token, operator.paid)?;
    vault.pay(fee_vault, treasury.paid)?;
    vault.pay(renter_token, refund.paid)?;
    if waits {
        return Ok(());
    }
    vault.close(renter)?;
    loader.close(renter.to_account_info())
}
