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
        space = 8 + Agent::INIT_SPACE,
        seeds = [AGENT_SEED, &Agent::did(authority.key, slot)],
        bump,
    )]
    pub agent: Account<'info, Agent>,
    pub system_program: Program<'info, System>,
}

pub fn register_agent(ctx: Context<RegisterAgent>, slot: u64, metadata_hash: [u8; 32]) -> Result<()> {
    let age = Clock::get()?.slot.checked_sub(slot);
    require!(age.is_some_and(|age| age <= DID_SLOT_WINDOW), RegistryError::SlotNotRecent);
    let authority = ctx.accounts.authority.key();
    let did = Agent::did(&authority, slot);
    ctx.accounts.agent.set_inner(Agent {
        did,
        authority,
        pending_authority: Pubkey::default(),
        metadata_hash,
        slot,
        bump: ctx.bumps.agent,
        reserved: [0; 32],
    });
    emit!(AgentRegistered { did, authority, slot, metadata_hash });
    Ok(())
}
