use anchor_lang::prelude::*;

use super::Govern;
use crate::events::AuthorityProposed;

/// The default key withdraws a proposal.
pub fn propose_authority(ctx: Context<Govern>, pending_authority: Pubkey) -> Result<()> {
    ctx.accounts.config.load_mut()?.pending_authority = pending_authority;
    emit!(AuthorityProposed { pending_authority });
    Ok(())
}
