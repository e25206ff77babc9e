use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::AuthorityProposed, state::RegistryConfig};

#[derive(Accounts)]
pub struct ProposeAuthority<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
}

pub fn propose_authority(ctx: Context<ProposeAuthority>, pending_authority: Pubkey) -> Result<()> {
    ctx.accounts.config.load_mut()?.pending_authority = pending_authority;
    emit!(AuthorityProposed { pending_authority });
    Ok(())
}
