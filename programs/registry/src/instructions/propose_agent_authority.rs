use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::AgentAuthorityProposed, state::Agent};

#[derive(Accounts)]
pub struct ProposeAgentAuthority<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAgentAuthority)]
    pub agent: AccountLoader<'info, Agent>,
}

pub fn propose_agent_authority(ctx: Context<ProposeAgentAuthority>, pending_authority: Pubkey) -> Result<()> {
    let mut agent = ctx.accounts.agent.load_mut()?;
    agent.pending_authority = pending_authority;
    emit!(AgentAuthorityProposed { did: agent.did, pending_authority });
    Ok(())
}
