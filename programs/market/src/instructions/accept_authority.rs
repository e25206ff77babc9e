use anchor_lang::prelude::*;

use crate::{errors::MarketError, events::AuthorityAccepted, state::MarketConfig};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    pub pending_authority: Signer<'info>,
    #[account(mut, has_one = pending_authority @ MarketError::NotPendingAuthority)]
    pub config: AccountLoader<'info, MarketConfig>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let authority = ctx.accounts.pending_authority.key();
    let mut config = ctx.accounts.config.load_mut()?;
    config.authority = authority;
    config.pending_authority = Pubkey::default();
    emit!(AuthorityAccepted { authority });
    Ok(())
}
