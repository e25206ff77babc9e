use anchor_lang::prelude::*;

use crate::{errors::StakingError, events::AuthorityAccepted, state::StakingConfig};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    pub pending_authority: Signer<'info>,
    #[account(
        mut,
        constraint = config.pending_authority == Some(pending_authority.key()) @ StakingError::NotPendingAuthority
    )]
    pub config: Account<'info, StakingConfig>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let authority = ctx.accounts.pending_authority.key();
    let config = &mut ctx.accounts.config;
    config.authority = authority;
    config.pending_authority = None;
    emit!(AuthorityAccepted { authority });
    Ok(())
}
