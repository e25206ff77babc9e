use anchor_lang::prelude::*;

use crate::{
    constants::{CAPABILITY_SEED, CONFIG_SEED},
    errors::RegistryError,
    events::CapabilityClosed,
    state::{Capability, RegistryConfig},
};

#[derive(Accounts)]
pub struct CloseCapability<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.load()?.bump, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        mut,
        close = authority,
        seeds = [CAPABILITY_SEED, &[capability.bit]],
        bump = capability.bump,
        constraint = capability.retired @ RegistryError::CapabilityNotRetired,
    )]
    pub capability: Account<'info, Capability>,
}

pub fn close_capability(ctx: Context<CloseCapability>) -> Result<()> {
    emit!(CapabilityClosed { bit: ctx.accounts.capability.bit });
    Ok(())
}
