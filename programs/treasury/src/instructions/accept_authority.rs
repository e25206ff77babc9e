use anchor_lang::prelude::*;
use anchor_spl::token::TokenAccount;

use crate::{errors::TreasuryError, events::AuthorityAccepted, state::TreasuryConfig, tokens};

#[derive(Accounts)]
pub struct AcceptAuthority<'info> {
    pub new_authority: Signer<'info>,
    #[account(
        mut, constraint = config.load()?.pending_authority == new_authority.key() @ TreasuryError::NotPendingAuthority,
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    // The warm tier moves together with the authority: the old one keeps what it has and receives nothing more.
    #[account(constraint = warm_vault.owner == new_authority.key() @ TreasuryError::WrongWarmOwner)]
    pub warm_vault: Box<Account<'info, TokenAccount>>,
}

pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
    let AcceptAuthority { new_authority, config, warm_vault } = ctx.accounts;
    let mut config = config.load_mut()?;
    tokens::require_clean(warm_vault, &config.mint)?;
    config.authority = new_authority.key();
    config.warm_vault = warm_vault.key();
    config.pending_authority = Pubkey::default();
    config.invariant()?;
    emit!(AuthorityAccepted { authority: config.authority, warm_vault: config.warm_vault });
    Ok(())
}
