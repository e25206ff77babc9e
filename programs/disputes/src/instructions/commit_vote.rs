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
    /// CHECK: created in the handler.
    #[account(
        mut,
        seeds = [VOTE_SEED, dispute.key().as_ref(), guardian.key.as_ref()], bump,
        constraint = *vote.owner != crate::ID @ DisputesError::AlreadyCommitted
    )]
    pub vote: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

/// A pause does not stop it.
pub fn commit_vote(ctx: Context<CommitVote>, commitment: [u8; 32]) -> Result<()> {
    let CommitVote { guardian, dispute: loader, vote, system_program } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Voting), DisputesError::NotVoting);
    let round = dispute.current_mut()?;
    let commit_by = round.commit_by;
    let juror = round.juror_mut(guardian.key).ok_or(DisputesError::NotOnPanel)?;
    require!(Clock::get()?.unix_timestamp < commit_by, DisputesError::CommitOver);
    juror.set(Mark::Committed);
    let (dispute, bump) = (loader.key(), ctx.bumps.vote);
    emit!(VoteCommitted { dispute, guardian: guardian.key(), commitment });
    let seeds: &[&[u8]] = &[VOTE_SEED, dispute.as_ref(), guardian.key.as_ref(), &[bump]];
    let committed = Vote { dispute, guardian: guardian.key(), commitment, bump };
    runtime::create(vote, &committed, seeds, guardian, system_program)
}
