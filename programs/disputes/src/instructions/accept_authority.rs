use anchor_lang::prelude::*;

use crate::{errors::DisputesError, events::AuthorityAccepted, state::DisputesConfig};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    // Nobody signs for the default key, so an empty offer cannot be accepted.
    pub new_authority: Signer<'info>,
    #[account(mut, constraint = config.load()?.pending_authority == new_authority.key() @ DisputesError::NotPendingAuthority)]
    pub config: AccountLoader<'info, DisputesConfig>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let AcceptAuthority { new_authority, config } = ctx.accounts;
    let authority = new_authority.key();
    let mut config = config.load_mut()?;
    config.authority = authority;
    config.pending_authority = Pubkey::default();
    emit!(AuthorityAccepted { authority });
    Ok(())
}
