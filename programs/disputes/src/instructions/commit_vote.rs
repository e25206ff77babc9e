use anchor_lang::prelude::*;

use crate::{
    constants::VOTE_SEED,
    errors::DisputesError,
    events::VoteCommitted,
    state::{Dispute, DisputeState, Mark, Vote},
};

#[derive(Accounts)]
pub struct CommitVote<'info> {
    #[account(mut)]
    pub guardian: Signer<'info>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    #[account(
        init_if_needed, payer = guardian, space = 8 + Vote::INIT_SPACE,
        seeds = [VOTE_SEED, dispute.key().as_ref(), guardian.key.as_ref()], bump,
        constraint = vote.guardian == Pubkey::default() @ DisputesError::AlreadyCommitted
    )]
    pub vote: Account<'info, Vote>,
    pub system_program: Program<'info, System>,
}

/// A pause does not stop it.
pub fn commit_vote(ctx: Context<CommitVote>, commitment: [u8; 32]) -> Result<()> {
    let CommitVote { guardian, dispute: loader, vote, .. } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Voting), DisputesError::NotVoting);
    let round = dispute.current_mut()?;
    let commit_by = round.commit_by;
    let juror = round.juror_mut(guardian.key).ok_or(DisputesError::NotOnPanel)?;
    require!(Clock::get()?.unix_timestamp < commit_by, DisputesError::CommitOver);
    juror.set(Mark::Committed);
    let (dispute, guardian) = (loader.key(), guardian.key());
    vote.set_inner(Vote { dispute, guardian, commitment, bump: ctx.bumps.vote });
    emit!(VoteCommitted { dispute, guardian, commitment });
    Ok(())
}
