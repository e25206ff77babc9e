use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::PausedSet, state::RegistryConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    /// The pause authority or the authority.
    pub signer: Signer<'info>,
    #[account(mut)]
    pub config: AccountLoader<'info, RegistryConfig>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    let signer = ctx.accounts.signer.key();
    let mut config = ctx.accounts.config.load_mut()?;
    require!([config.pause_authority, config.authority].contains(&signer), RegistryError::NotPauseAuthority);
    config.paused = u8::from(paused);
    emit!(PausedSet { paused });
    Ok(())
}
