use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::PauseAuthoritySet, state::RegistryConfig};

#[derive(Accounts)]
pub struct SetPauseAuthority<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
}

pub fn set_pause_authority(ctx: Context<SetPauseAuthority>, pause_authority: Pubkey) -> Result<()> {
    ctx.accounts.config.load_mut()?.pause_authority = pause_authority;
    emit!(PauseAuthoritySet { pause_authority });
    Ok(())
}
