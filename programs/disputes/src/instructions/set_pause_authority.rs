use anchor_lang::prelude::*;

use super::Govern;
use crate::{errors::DisputesError, events::PauseAuthoritySet};

pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
    require_keys_neq!(pause_authority, Pubkey::default(), DisputesError::KeyMissing);
    ctx.accounts.config.load_mut()?.pause_authority = pause_authority;
    emit!(PauseAuthoritySet { pause_authority });
    Ok(())
}
