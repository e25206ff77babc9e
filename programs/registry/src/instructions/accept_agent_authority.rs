use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::AgentAuthorityAccepted, state::Agent};

#[derive(Accounts)]
pub struct AcceptAgentAuthority<'info> {
    pub pending_authority: Signer<'info>,
    #[account(mut, has_one = pending_authority @ RegistryError::NotPendingAgentAuthority)]
    pub agent: AccountLoader<'info, Agent>,
}

pub fn accept_agent_authority(ctx: Context<AcceptAgentAuthority>) -> Result<()> {
    let mut agent = ctx.accounts.agent.load_mut()?;
    agent.authority = ctx.accounts.pending_authority.key();
    agent.pending_authority = Pubkey::default();
    emit!(AgentAuthorityAccepted { did: agent.did, authority: agent.authority });
    Ok(())
}
