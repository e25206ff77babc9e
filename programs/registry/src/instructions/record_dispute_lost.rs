use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::DisputeLostRecorded,
    state::{RegistryConfig, Reputation},
};

#[derive(Accounts)]
pub struct RecordDisputeLost<'info> {
    /// The `[b"authority"]` PDA of disputes.
    pub authority: Signer<'info>,
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut)]
    pub reputation: AccountLoader<'info, Reputation>,
}

pub fn record_dispute_lost(ctx: Context<RecordDisputeLost>, node: Pubkey) -> Result<()> {
    let config = ctx.accounts.config.load()?;
    require!(config.disputes.authority == *ctx.accounts.authority.key, RegistryError::WriterNotPinned);
    let mut reputation = ctx.accounts.reputation.load_mut()?;
    require!(reputation.node == node, RegistryError::ReputationOfAnotherNode);
    reputation.disputes_lost = reputation.disputes_lost.saturating_add(1);
    emit!(DisputeLostRecorded { node });
    Ok(())
}
