use anchor_lang::prelude::*;

use super::Govern;
use crate::events::OperationalKeyRotated;

/// Takes effect at once, because a stolen key must stop at once. What the old key spent still counts in the window.
pub fn rotate_operational_key(ctx: Context<Govern>, operational_key: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    config.operational_key = operational_key;
    config.invariant()?;
    emit!(OperationalKeyRotated { operational_key });
    Ok(())
}
