use anchor_lang::prelude::*;

use super::Govern;
use crate::{errors::StakingError, events::DisputesApplied};

pub fn apply_disputes(ctx: Context<Govern>) -> Result<()> {
    let config = &mut ctx.accounts.config;
    let pending = config.pending_disputes.ok_or(StakingError::NoDisputesProposed)?;
    require!(Clock::get()?.unix_timestamp >= pending.due_at, StakingError::DisputesNotDue);
    config.disputes = pending.disputes;
    config.pending_disputes = None;
    emit!(DisputesApplied { disputes: pending.disputes });
    Ok(())
}
