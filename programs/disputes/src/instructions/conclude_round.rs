use anchor_lang::prelude::*;

use crate::{
    errors::DisputesError,
    events::RoundConcluded,
    state::{Dispute, DisputeState},
};

#[derive(Accounts)]
pub struct ConcludeRound<'info> {
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
}

/// Counts the votes once the round is over; anyone.
pub fn conclude_round(ctx: Context<ConcludeRound>) -> Result<()> {
    let loader = &ctx.accounts.dispute;
    let mut dispute = loader.load_mut()?;
    let runs = dispute.is(DisputeState::Drawing) || dispute.is(DisputeState::Voting);
    require!(runs, DisputesError::RoundConcluded);
    require!(Clock::get()?.unix_timestamp >= dispute.current()?.ends_at(), DisputesError::RoundOpen);
    let round = dispute.round;
    let found = dispute.conclude()?;
    emit!(RoundConcluded { dispute: loader.key(), round, found, appeal_by: dispute.appeal_by });
    Ok(())
}
