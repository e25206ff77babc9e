use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::MarketError, events::AuthorityAccepted, state::MarketConfig};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    pub pending_authority: Signer<'info>,
    #[account(
        mut, seeds = [CONFIG_SEED], bump = config.bump,
        has_one = pending_authority @ MarketError::NotPendingAuthority
    )]
    pub config: Box<Account<'info, MarketConfig>>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let authority = ctx.accounts.pending_authority.key();
    let config = &mut ctx.accounts.config;
    config.authority = authority;
    config.pending_authority = Pubkey::default();
    emit!(AuthorityAccepted { authority });
    Ok(())
}
