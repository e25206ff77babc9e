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
    #[account(mut, close = authority, constraint = capability.retired @ RegistryError::CapabilityNotRetired)]
    pub capability: Account<'info, Capability>,
}

pub fn close_capability(ctx: Context<CloseCapability>) -> Result<()> {
    emit!(CapabilityClosed { bit: ctx.accounts.capability.bit });
    Ok(())
}
