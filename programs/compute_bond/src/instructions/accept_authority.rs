use anchor_lang::prelude::*;

use crate::{errors::BondError, events::AuthorityAccepted, state::BondGlobal};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    pub pending_authority: Signer<'info>,
    #[account(mut, has_one = pending_authority @ BondError::NotPendingAuthority)]
    pub config: AccountLoader<'info, BondGlobal>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let authority = ctx.accounts.pending_authority.key();
    let mut config = ctx.accounts.config.load_mut()?;
    config.authority = authority;
    config.pending_authority = Pubkey::default();
    config.invariant()?;
    emit!(AuthorityAccepted { authority });
    Ok(())
}
