use anchor_lang::prelude::*;

use crate::{
    errors::DisputesError,
    events::JurorSettled,
    state::{Court, Dispute, DisputeState, Guardian, Mark, Vote},
};

#[derive(Accounts)]
pub struct SettleJuror<'info> {
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    #[account(mut)]
    pub guardian: AccountLoader<'info, Guardian>,
    /// Absent where the guardian did not commit.
    #[account(
        mut, close = wallet,
        constraint = vote.load()?.is_of(&dispute.key(), &guardian.load()?.wallet) @ DisputesError::WrongVote
    )]
    pub vote: Option<AccountLoader<'info, Vote>>,
    /// CHECK: by address; receives the vote's rent.
    #[account(mut, address = guardian.load()?.wallet @ DisputesError::WrongWallet)]
    pub wallet: UncheckedAccount<'info>,
}

/// Adds a fee to the deposit of who voted with the verdict, and takes the penalty of who was absent; anyone. No token
/// moves, so no guardian's account can stand in the way.
pub fn settle_juror(ctx: Context<SettleJuror>) -> Result<()> {
    let SettleJuror { court, dispute: loader, guardian, vote, .. } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    let mut guardian = guardian.load_mut()?;
    require!(dispute.is(DisputeState::Executed), DisputesError::NotExecuted);
    let verdict = dispute.verdict();
    let parameters = dispute.parameters;
    let (voted, juror) = dispute.juror_mut(&guardian.wallet).ok_or(DisputesError::NeverDrawn)?;
    require!(juror.settled == 0, DisputesError::JurorSettled);
    require!(juror.is(Mark::Drawn) || vote.is_some(), DisputesError::VoteMissing);
    juror.settled = 1;
    let earned = if juror.voted_for(verdict) { parameters.guardian_fee } else { 0 };
    // A panel that never was complete had nothing to vote on.
    let absent = voted && !juror.revealed();

    guardian.earn(earned)?;
    let lost = if absent { guardian.lose(parameters.absence_penalty) } else { 0 };
    guardian.open_cases = guardian.open_cases.checked_sub(1).ok_or(DisputesError::Overflow)?;
    court.load_mut()?.give_to_treasury(lost)?;
    dispute.release(earned)?;
    dispute.unsettled = dispute.unsettled.checked_sub(1).ok_or(DisputesError::Overflow)?;
    emit!(JurorSettled { dispute: loader.key(), guardian: guardian.wallet, earned, lost });
    Ok(())
}
