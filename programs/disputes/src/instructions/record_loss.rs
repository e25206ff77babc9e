use anchor_lang::prelude::*;
use market::state::Verdict;
use registry::program::Registry;

use crate::{
    constants::*,
    errors::DisputesError,
    events::LossRecorded,
    state::{Dispute, DisputeState},
};

#[derive(Accounts)]
pub struct RecordLoss<'info> {
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: by address; signs.
    #[account(address = AUTHORITY)]
    pub disputes_authority: UncheckedAccount<'info>,
    /// CHECK: the registry checks it.
    pub registry_config: UncheckedAccount<'info>,
    /// CHECK: the registry checks that it is of the node that it is told.
    #[account(mut)]
    pub reputation: UncheckedAccount<'info>,
    pub registry_program: Program<'info, Registry>,
}

/// Writes a lost dispute into the node's reputation; anyone, once. Apart from the verdict, which no other program but the
/// market can hold up.
pub fn record_loss(ctx: Context<RecordLoss>) -> Result<()> {
    let RecordLoss { dispute: loader, disputes_authority, registry_config, reputation, registry_program } =
        ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Executed), DisputesError::NotExecuted);
    require!(dispute.verdict() == Some(Verdict::ForClient), DisputesError::NodeNotAtFault);
    require!(dispute.recorded == 0, DisputesError::LossRecorded);
    dispute.recorded = 1;
    let node = dispute.node;
    emit!(LossRecorded { dispute: loader.key(), node });
    drop(dispute);

    let accounts = registry::cpi::accounts::RecordDisputeLost {
        authority: disputes_authority.to_account_info(),
        config: registry_config.to_account_info(),
        reputation: reputation.to_account_info(),
    };
    let seeds: &[&[u8]] = &[AUTHORITY_SEED, &[AUTHORITY_BUMP]];
    let program = registry_program.to_account_info();
    registry::cpi::record_dispute_lost(CpiContext::new_with_signer(program, accounts, &[seeds]), node)
}
