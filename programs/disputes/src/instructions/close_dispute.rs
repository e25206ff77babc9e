use anchor_lang::prelude::*;
use market::state::Verdict;

use crate::{
    constants::NODE_SLASH_SECS,
    errors::DisputesError,
    events::DisputeClosed,
    state::{Dispute, DisputeState},
};

#[derive(Accounts)]
pub struct CloseDispute<'info> {
    #[account(mut, close = opener, has_one = opener @ DisputesError::WrongRentReceiver)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: by address; receives the rent.
    #[account(mut)]
    pub opener: UncheckedAccount<'info>,
}

/// Returns the rent once everyone has been settled with; anyone.
pub fn close_dispute(ctx: Context<CloseDispute>) -> Result<()> {
    let loader = &ctx.accounts.dispute;
    let dispute = loader.load()?;
    require!(dispute.is(DisputeState::Executed), DisputesError::NotExecuted);
    let lost = dispute.verdict() == Some(Verdict::ForClient);
    let answered = dispute.recorded == 1 && (dispute.node_slashed == 1 || dispute.parameters.node_slash_bps == 0);
    // A node without stake never answers; nobody keeps the rent for ever because of that.
    let answer_by = dispute.executed_at.saturating_add(NODE_SLASH_SECS);
    let late = Clock::get()?.unix_timestamp >= answer_by;
    require!(dispute.unsettled == 0 && dispute.held == 0 && (!lost || answered || late), DisputesError::NotFinished);
    emit!(DisputeClosed { dispute: loader.key() });
    Ok(())
}
