use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::FaultRecorded,
    state::{FaultKind, RegistryConfig, Reputation},
};

#[derive(Accounts)]
pub struct RecordFault<'info> {
    /// The `[b"authority"]` PDA of escrow or staking.
    pub authority: Signer<'info>,
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut)]
    pub reputation: AccountLoader<'info, Reputation>,
}

pub fn record_fault(ctx: Context<RecordFault>, node: Pubkey, kind: FaultKind) -> Result<()> {
    let config = ctx.accounts.config.load()?;
    // Each kind has one witness, so no fault is counted twice.
    let witness = match kind {
        FaultKind::Abandoned => &config.escrow,
        FaultKind::Equivocated => &config.staking,
    };
    require!(witness.authority == *ctx.accounts.authority.key, RegistryError::WriterNotPinned);
    let mut reputation = ctx.accounts.reputation.load_mut()?;
    require!(reputation.node == node, RegistryError::ReputationOfAnotherNode);
    reputation.count_fault(kind);
    emit!(FaultRecorded { node, kind });
    Ok(())
}
