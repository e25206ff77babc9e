use anchor_lang::prelude::*;

use super::Govern;
use crate::events::PauseAuthoritySet;

pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
    ctx.accounts.config.load_mut()?.pause_authority = pause_authority;
    emit!(PauseAuthoritySet { pause_authority });
    Ok(())
}
