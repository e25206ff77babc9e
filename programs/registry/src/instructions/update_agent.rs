use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::AgentUpdated, state::Agent};

#[derive(Accounts)]
pub struct UpdateAgent<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAgentAuthority)]
    pub agent: AccountLoader<'info, Agent>,
}

pub fn update_agent(ctx: Context<UpdateAgent>, metadata_hash: [u8; 32]) -> Result<()> {
    let mut agent = ctx.accounts.agent.load_mut()?;
    agent.metadata_hash = metadata_hash;
    emit!(AgentUpdated { did: agent.did, metadata_hash });
    Ok(())
}
