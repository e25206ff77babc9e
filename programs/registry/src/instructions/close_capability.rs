use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::CapabilityClosed,
    state::{Capability, RegistryConfig},
};

#[derive(Accounts)]
pub struct CloseCapability<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut, close = authority, constraint = capability.load()?.is_retired() @ RegistryError::CapabilityNotRetired)]
    pub capability: AccountLoader<'info, Capability>,
}

pub fn close_capability(ctx: Context<CloseCapability>) -> Result<()> {
    emit!(CapabilityClosed { bit: ctx.accounts.capability.load()?.bit });
    Ok(())
}
