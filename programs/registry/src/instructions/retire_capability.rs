use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::CapabilityRetired,
    state::{Capability, RegistryConfig},
};

#[derive(Accounts)]
pub struct RetireCapability<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut, constraint = !capability.retired @ RegistryError::CapabilityRetired)]
    pub capability: Account<'info, Capability>,
}

pub fn retire_capability(ctx: Context<RetireCapability>) -> Result<()> {
    let capability = &mut ctx.accounts.capability;
    let mask = Capability::mask(capability.bit).ok_or(RegistryError::CapabilityBitOutOfBounds)?;
    ctx.accounts.config.load_mut()?.retire_capability(mask);
    capability.retired = true;
    emit!(CapabilityRetired { bit: capability.bit });
    Ok(())
}
