use anchor_lang::prelude::*;

use super::Govern;
use crate::{
    constants::DISPUTES_NOTICE_SECONDS,
    errors::StakingError,
    events::DisputesProposed,
    state::{DisputesProgram, PendingDisputes},
};

/// The default key takes verdicts away from everyone. Whoever names the program of the verdicts could slash at will; so
/// the name waits until all stake that does not trust it can have left.
pub fn propose_disputes(ctx: Context<Govern>, program: Pubkey) -> Result<()> {
    let now = Clock::get()?.unix_timestamp;
    let due_at = now.checked_add(i64::from(DISPUTES_NOTICE_SECONDS)).ok_or(StakingError::Overflow)?;
    let disputes = DisputesProgram::of(program);
    ctx.accounts.config.load_mut()?.pending_disputes = PendingDisputes { disputes, due_at };
    emit!(DisputesProposed { disputes, due_at });
    Ok(())
}
