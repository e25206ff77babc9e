use anchor_lang::prelude::*;

use crate::{
    constants::{AGENT_SEED, DID_SLOT_WINDOW},
    errors::RegistryError,
    events::AgentRegistered,
    state::{Agent, RegistryConfig},
};

#[derive(Accounts)]
#[instruction(slot: u64)]
pub struct RegisterAgent<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(constraint = !config.load()?.is_paused() @ RegistryError::Paused)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        init,
        payer = authority,
        space = Agent::SPACE,
        seeds = [AGENT_SEED, &Agent::did(authority.key, slot)],
        bump,
    )]
    pub agent: AccountLoader<'info, Agent>,
    pub system_program: Program<'info, System>,
}

pub fn register_agent(ctx: Context<RegisterAgent>, slot: u64, metadata_hash: [u8; 32]) -> Result<()> {
    let age = Clock::get()?.slot.checked_sub(slot);
    require!(age.is_some_and(|age| age <= DID_SLOT_WINDOW), RegistryError::SlotNotRecent);
    let authority = ctx.accounts.authority.key();
    let did = Agent::did(&authority, slot);
    let mut agent = ctx.accounts.agent.load_init()?;
    agent.did = did;
    agent.authority = authority;
    agent.metadata_hash = metadata_hash;
    agent.slot = slot;
    agent.bump = ctx.bumps.agent;
    emit!(AgentRegistered { did, authority, slot, metadata_hash });
    Ok(())
}
