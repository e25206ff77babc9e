use anchor_lang::prelude::*;

use crate::{errors::EscrowError, events::SessionExtended, state::*};

#[derive(Accounts)]
pub struct Extend<'info> {
    #[account(address = session.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
}

pub fn extend(ctx: Context<Extend>, expires_at: i64) -> Result<()> {
    let Extend { config, session: loader, .. } = ctx.accounts;
    let config = config.load()?;
    config.require_running()?;
    let mut session = loader.load_mut()?;
    session.require_active()?;
    let latest = later(Clock::get()?.unix_timestamp, config.parameters.max_duration)?;
    require!(session.expires_at < expires_at && expires_at <= latest, EscrowError::ExpiryOutOfBounds);
    session.expires_at = expires_at;
    emit!(SessionExtended { session: loader.key(), expires_at });
    Ok(())
}
