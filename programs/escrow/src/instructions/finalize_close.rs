use anchor_lang::prelude::*;

use crate::{
    errors::EscrowError,
    logic::{
        finish::{self, *},
        metering::Amounts,
    },
    state::*,
};

#[derive(Accounts)]
pub struct FinalizeClose<'info> {
    pub end: EndSession<'info>,
}

pub fn finalize_close(ctx: Context<FinalizeClose>) -> Result<()> {
    let end = &ctx.accounts.end;
    let session = end.session.load()?;
    require!(session.is(SessionState::Closing), EscrowError::SessionNotClosing);
    require!(Clock::get()?.unix_timestamp >= session.close_at, EscrowError::ChallengeWindowOpen);
    let Deal { node, units, .. } = session.deal;
    let kind = session.deal.unit_kind();
    drop(session);

    end.reputation()?.record_settlement(node, kind, units)?;
    finish::end(end, &Amounts::ZERO, Outcome::Closed)
}
