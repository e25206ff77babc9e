use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::DisputesError, events::AuthorityAccepted, state::DisputesConfig};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    // Nobody signs for the default key, so an empty offer cannot be accepted.
    pub new_authority: Signer<'info>,
    #[account(
        mut, seeds = [CONFIG_SEED], bump = config.bump,
        constraint = config.pending_authority == new_authority.key() @ DisputesError::NotPendingAuthority
    )]
    pub config: Box<Account<'info, DisputesConfig>>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let AcceptAuthority { new_authority, config } = ctx.accounts;
    config.authority = new_authority.key();
    config.pending_authority = Pubkey::default();
    emit!(AuthorityAccepted { authority: config.authority });
    Ok(())
}
