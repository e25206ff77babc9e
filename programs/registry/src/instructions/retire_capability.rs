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
    #[account(mut, constraint = !capability.load()?.is_retired() @ RegistryError::CapabilityRetired)]
    pub capability: AccountLoader<'info, Capability>,
}

pub fn retire_capability(ctx: Context<RetireCapability>) -> Result<()> {
    let mut capability = ctx.accounts.capability.load_mut()?;
    let mask = Capability::mask(capability.bit).ok_or(RegistryError::CapabilityBitOutOfBounds)?;
    ctx.accounts.config.load_mut()?.retire_capability(mask);
    capability.retired = true.into();
    emit!(CapabilityRetired { bit: capability.bit });
    Ok(())
}
