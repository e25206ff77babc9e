use anchor_lang::{prelude::*, InstructionData};
use market::state::Verdict;
use registry::{instruction::RecordDisputeLost, program::Registry};
use runtime::Passed::{Read, Sign, Write};

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
    let RecordLoss { dispute: loader, disputes_authority, registry_config, reputation, .. } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Executed), DisputesError::NotExecuted);
    require!(dispute.verdict() == Some(Verdict::ForClient), DisputesError::NodeNotAtFault);
    require!(dispute.recorded == 0, DisputesError::LossRecorded);
    dispute.recorded = 1;
    let node = dispute.node;
    emit!(LossRecorded { dispute: loader.key(), node });
    drop(dispute);

    let accounts = [Sign(disputes_authority), Read(registry_config), Write(reputation)];
    let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[AUTHORITY_BUMP]]];
    runtime::call(&registry::ID, RecordDisputeLost { node }.data(), accounts, seeds)
}
