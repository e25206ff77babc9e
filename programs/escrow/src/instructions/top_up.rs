use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{errors::EscrowError, events::SessionToppedUp, state::*};

#[derive(Accounts)]
pub struct TopUp<'info> {
    #[account(address = session.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address.
    #[account(mut, address = session.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address: where a refund goes.
    #[account(mut, address = session.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn top_up(ctx: Context<TopUp>, units: u64) -> Result<()> {
    let TopUp { renter, config, session: loader, vault, renter_token, .. } = ctx.accounts;
    config.load()?.require_running()?;
    require!(units > 0, EscrowError::NoUnits);
    let mut session = loader.load_mut()?;
    session.require_active()?;
    let max_units = session.max_units.checked_add(units).ok_or(EscrowError::AmountOverflow)?;
    let cost = session.deal.rates.amounts(max_units).ok_or(EscrowError::AmountOverflow)?;
    let funds = cost.total().ok_or(EscrowError::AmountOverflow)?;
    let added = funds.checked_sub(session.deal.funds).ok_or(EscrowError::AmountOverflow)?;
    session.max_units = max_units;
    session.deal.funds = funds;
    emit!(SessionToppedUp { session: loader.key(), max_units, funds });
    drop(session);

    vault::transfer(renter_token, vault, renter, added)
}
