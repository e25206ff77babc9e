use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    state::{RegistryConfig, Reputation, UnitKind},
};

/// Runs inside every final settlement, so it derives no address: the config is the only account of its type, and a
/// reputation names its node.
#[derive(Accounts)]
pub struct RecordSettlement<'info> {
    /// The `[b"authority"]` PDA of escrow or market.
    pub authority: Signer<'info>,
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut)]
    pub reputation: AccountLoader<'info, Reputation>,
}

pub fn record_settlement(ctx: Context<RecordSettlement>, node: Pubkey, kind: UnitKind, units: u64) -> Result<()> {
    let config = ctx.accounts.config.load()?;
    let signer = ctx.accounts.authority.key;
    require!(config.escrow.authority == *signer || config.market.authority == *signer, RegistryError::WriterNotPinned);
    let mut reputation = ctx.accounts.reputation.load_mut()?;
    require!(reputation.node == node, RegistryError::ReputationOfAnotherNode);
    reputation.count_settlement(kind, units);
    Ok(())
}
