use anchor_lang::prelude::*;
use market::state::Verdict;

use crate::{
    errors::DisputesError,
    events::VoteRevealed,
    logic::draw,
    state::{Dispute, DisputeState, Mark, Vote},
};

#[derive(Accounts)]
pub struct RevealVote<'info> {
    /// Nobody else reveals, even who has learned the salt: a vote that was bought in advance cannot be collected by
    /// somebody else's transaction.
    pub guardian: Signer<'info>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    #[account(constraint = vote.load()?.is_of(&dispute.key(), guardian.key) @ DisputesError::WrongVote)]
    pub vote: AccountLoader<'info, Vote>,
}

/// A pause does not stop it.
pub fn reveal_vote(ctx: Context<RevealVote>, verdict: Verdict, salt: [u8; 32]) -> Result<()> {
    let RevealVote { guardian, dispute: loader, vote } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Voting), DisputesError::NotVoting);
    let round = dispute.current_mut()?;
    let (now, commit_by, reveal_by) = (Clock::get()?.unix_timestamp, round.commit_by, round.reveal_by);
    let juror = round.juror_mut(guardian.key).ok_or(DisputesError::NotOnPanel)?;
    require!(now >= commit_by, DisputesError::RevealNotOpen);
    require!(now < reveal_by, DisputesError::RevealOver);
    require!(juror.is(Mark::Committed), DisputesError::AlreadyRevealed);
    let commitment = draw::commitment(&loader.key(), guardian.key, verdict, &salt);
    require!(commitment == vote.load()?.commitment, DisputesError::CommitmentMismatch);
    juror.set(verdict.into());
    emit!(VoteRevealed { dispute: loader.key(), guardian: guardian.key(), verdict });
    Ok(())
}
