use anchor_lang::{prelude::*, solana_program::sysvar};
use registry::state::Agent;

use crate::{
    attestation::{self, Expected},
    errors::BondError,
    events::BondRenewed,
    state::*,
};

#[derive(Accounts)]
pub struct RenewBond<'info> {
    pub operator: Signer<'info>,
    pub config: AccountLoader<'info, BondGlobal>,
    #[account(constraint = agent.load()?.authority == operator.key() @ BondError::NotAgentOperator)]
    pub agent: AccountLoader<'info, Agent>,
    #[account(mut, constraint = bond.load()?.agent_did == agent.load()?.did @ BondError::WrongAgent)]
    pub bond: AccountLoader<'info, ComputeBond>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ BondError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
}

/// A locked bond may be renewed too: the task it is locked to only gains by it.
pub fn renew_bond(ctx: Context<RenewBond>) -> Result<()> {
    let RenewBond { config, bond: loader, instructions, .. } = ctx.accounts;
    let global = config.load()?;
    global.require_running()?;
    let mut bond = loader.load_mut()?;
    bond.require_active()?;
    let now = Clock::get()?.unix_timestamp;
    require!(now < bond.expires_at, BondError::BondExpired);
    let expected = Expected { agent_did: &bond.agent_did, provider: bond.provider, lease_id: &bond.lease_id };
    let attested = attestation::read(instructions, &global, &expected, now)?;
    require!(attested.expires_at > bond.expires_at, BondError::NotAnExtension);
    require!(attested.gpu_hours >= bond.gpu_hours_reserved, BondError::GpuHoursReduced);

    let from = bond.expires_at;
    bond.extend(from, attested.expires_at)?;
    bond.gpu_hours_reserved = attested.gpu_hours;
    bond.broker_attestation = attested.signature;
    emit!(BondRenewed { bond: loader.key(), gpu_hours: attested.gpu_hours, expires_at: attested.expires_at });
    Ok(())
}
