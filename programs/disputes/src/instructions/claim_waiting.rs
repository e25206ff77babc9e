use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{constants::*, errors::DisputesError, events::WaitingClaimed, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct ClaimWaiting<'info> {
    pub caller: Signer<'info>,
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: in the handler.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Anyone may bring what waits to the account that was agreed, once it works again; only the payee may name another of
/// its own.
pub fn claim_waiting(ctx: Context<ClaimWaiting>, party: Party) -> Result<()> {
    let ClaimWaiting { caller, config, court, dispute: loader, destination, vault, .. } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    let side = dispute.side_mut(party);
    require!(side.owed > 0, DisputesError::NothingWaits);
    require!(side.token == destination.key() || side.owner == caller.key(), DisputesError::NotPayee);
    require!(vault::can_receive(destination, &config.load()?.mint, &side.owner), DisputesError::DestinationUnusable);
    let amount = std::mem::take(&mut side.owed);
    dispute.release(amount)?;
    emit!(WaitingClaimed { dispute: loader.key(), party, amount });
    Purse { vault }.pay(destination, amount, &mut *court.load_mut()?)
}
