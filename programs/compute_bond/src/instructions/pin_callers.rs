use anchor_lang::prelude::*;

use super::Govern;
use crate::{events::CallersPinned, state::Caller};

/// The default key unpins.
pub fn pin_callers(ctx: Context<Govern>, market: Pubkey, disputes: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    config.market = Caller::pinned(market);
    config.disputes = Caller::pinned(disputes);
    emit!(CallersPinned { market, disputes });
    Ok(())
}
