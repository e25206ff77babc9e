use anchor_lang::prelude::*;

use super::Govern;
use crate::{constants::AUTHORITY_SEED, events::DisputesPinned};

/// The default key unpins. A frozen task then ends undecided, unless the program is pinned again.
pub fn pin_disputes(ctx: Context<Govern>, disputes: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    config.disputes = disputes;
    config.disputes_authority = if disputes == Pubkey::default() {
        Pubkey::default()
    } else {
        Pubkey::find_program_address(&[AUTHORITY_SEED], &disputes).0
    };
    emit!(DisputesPinned { disputes });
    Ok(())
}
