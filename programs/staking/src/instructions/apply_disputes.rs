use anchor_lang::prelude::*;

use super::Govern;
use crate::{errors::StakingError, events::DisputesApplied, state::PendingDisputes};

pub fn apply_disputes(ctx: Context<Govern>) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    let pending = config.pending_disputes;
    require!(pending.due_at != 0, StakingError::NoDisputesProposed);
    require!(Clock::get()?.unix_timestamp >= pending.due_at, StakingError::DisputesNotDue);
    config.disputes = pending.disputes;
    config.pending_disputes = PendingDisputes::default();
    emit!(DisputesApplied { disputes: pending.disputes });
    Ok(())
}
