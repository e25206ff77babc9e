use anchor_lang::prelude::*;

use crate::{
    constants::CAPABILITY_SEED,
    errors::RegistryError,
    events::CapabilityDefined,
    label::is_label,
    state::{Capability, RegistryConfig},
};

#[derive(Accounts)]
#[instruction(bit: u8)]
pub struct DefineCapability<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(init, payer = authority, space = Capability::SPACE, seeds = [CAPABILITY_SEED, &[bit]], bump)]
    pub capability: AccountLoader<'info, Capability>,
    pub system_program: Program<'info, System>,
}

pub fn define_capability(ctx: Context<DefineCapability>, bit: u8, name: [u8; 32], min_bond_usd: u64) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    let mask = Capability::mask(bit).ok_or(RegistryError::CapabilityBitOutOfBounds)?;
    // A second meaning would make every node that still claims the bit claim it too.
    require!(config.retired_capabilities() & mask == 0, RegistryError::CapabilityBitUsed);
    require!(is_label(&name), RegistryError::InvalidName);
    require!(Capability::is_bond_in_bounds(min_bond_usd), RegistryError::BondOutOfBounds);
    config.activate_capability(mask);
    let mut capability = ctx.accounts.capability.load_init()?;
    capability.bit = bit;
    capability.name = name;
    capability.min_bond_usd = min_bond_usd;
    capability.bump = ctx.bumps.capability;
    emit!(CapabilityDefined { bit, name, min_bond_usd });
    Ok(())
}
