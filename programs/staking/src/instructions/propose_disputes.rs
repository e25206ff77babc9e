use anchor_lang::prelude::*;

use super::Govern;
use crate::{
    constants::AUTHORITY_SEED,
    errors::StakingError,
    events::DisputesProposed,
    state::{DisputesProgram, PendingDisputes},
};

/// The default key takes verdicts away from everyone. Whoever names the program of the verdicts could slash at will; so
/// it waits until all stake that does not trust it can have left.
pub fn propose_disputes(ctx: Context<Govern>, program: Pubkey) -> Result<()> {
    let config = &mut ctx.accounts.config;
    let wait = i64::from(config.parameters.unbonding_seconds)
        .checked_add(i64::from(config.parameters.epoch_seconds))
        .ok_or(StakingError::Overflow)?;
    let due_at = Clock::get()?.unix_timestamp.checked_add(wait).ok_or(StakingError::Overflow)?;
    let disputes = if program == Pubkey::default() {
        DisputesProgram::default()
    } else {
        let (authority, _) = Pubkey::find_program_address(&[AUTHORITY_SEED], &program);
        DisputesProgram { program, authority }
    };
    config.pending_disputes = Some(PendingDisputes { disputes, due_at });
    emit!(DisputesProposed { disputes, due_at });
    Ok(())
}
