use anchor_lang::prelude::*;

use crate::{constants::DID_SLOT_WINDOW, errors::RegistryError, events::AgentClosed, state::Agent};

#[derive(Accounts)]
pub struct CloseAgent<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(mut, close = authority, has_one = authority @ RegistryError::NotAgentAuthority)]
    pub agent: AccountLoader<'info, Agent>,
}

pub fn close_agent(ctx: Context<CloseAgent>) -> Result<()> {
    let agent = ctx.accounts.agent.load()?;
    // While the slot is recent the same did could be registered again.
    let age = Clock::get()?.slot.saturating_sub(agent.slot);
    require!(age > DID_SLOT_WINDOW, RegistryError::AgentTooRecent);
    emit!(AgentClosed { did: agent.did });
    Ok(())
}
