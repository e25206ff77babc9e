use anchor_lang::prelude::*;

use super::Govern;
use crate::{errors::TreasuryError, events::ColdCancelled};

pub fn cancel_cold(ctx: Context<Govern>) -> Result<()> {
    let pending = ctx.accounts.config.pending_cold.take().ok_or(TreasuryError::NoColdProposed)?;
    emit!(ColdCancelled { cold: pending.cold });
    Ok(())
}
