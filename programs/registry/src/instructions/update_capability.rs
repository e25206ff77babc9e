use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::CapabilityUpdated,
    state::{Capability, RegistryConfig},
};

#[derive(Accounts)]
pub struct UpdateCapability<'info> {
    pub authority: Signer<'info>,
    #[account(has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut, constraint = !capability.load()?.is_retired() @ RegistryError::CapabilityRetired)]
    pub capability: AccountLoader<'info, Capability>,
}

pub fn update_capability(ctx: Context<UpdateCapability>, min_bond_usd: u64) -> Result<()> {
    require!(Capability::is_bond_in_bounds(min_bond_usd), RegistryError::BondOutOfBounds);
    let mut capability = ctx.accounts.capability.load_mut()?;
    capability.min_bond_usd = min_bond_usd;
    emit!(CapabilityUpdated { bit: capability.bit, min_bond_usd });
    Ok(())
}
