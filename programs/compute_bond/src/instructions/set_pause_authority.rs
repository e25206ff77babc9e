use anchor_lang::prelude::*;

use super::Govern;
use crate::events::PauseAuthoritySet;

pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    config.pause_authority = pause_authority;
    config.invariant()?;
    emit!(PauseAuthoritySet { pause_authority });
    Ok(())
}
