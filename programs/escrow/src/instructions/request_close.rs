use anchor_lang::prelude::*;

use crate::{errors::EscrowError, events::CloseRequested, state::*};

#[derive(Accounts)]
pub struct RequestClose<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
}

pub fn request_close(ctx: Context<RequestClose>) -> Result<()> {
    let RequestClose { caller, session: loader } = ctx.accounts;
    let mut session = loader.load_mut()?;
    session.require_active()?;
    let now = Clock::get()?.unix_timestamp;
    let parties = [session.deal.renter.owner, session.deal.operator.owner];
    require!(now > session.expires_at || parties.contains(caller.key), EscrowError::NotAParty);
    session.close_at = later(now, session.challenge_window)?;
    session.set_state(SessionState::Closing);
    emit!(CloseRequested { session: loader.key(), by: caller.key(), close_at: session.close_at });
    Ok(())
}
