use anchor_lang::prelude::*;

use super::Govern;
use crate::events::ColdCancelled;

pub fn cancel_cold(ctx: Context<Govern>) -> Result<()> {
    let (cold, _) = ctx.accounts.config.load_mut()?.take_pending_cold()?;
    emit!(ColdCancelled { cold });
    Ok(())
}
