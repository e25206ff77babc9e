use anchor_lang::prelude::*;

use crate::{
    errors::MarketError,
    events::VerifierRemoved,
    state::{MarketConfig, Verifier},
};

#[derive(Accounts)]
pub struct RemoveVerifier<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(has_one = authority @ MarketError::NotAuthority)]
    pub config: AccountLoader<'info, MarketConfig>,
    #[account(mut, close = authority)]
    pub verifier: Account<'info, Verifier>,
}

pub fn remove_verifier(ctx: Context<RemoveVerifier>) -> Result<()> {
    emit!(VerifierRemoved { key: ctx.accounts.verifier.key });
    Ok(())
}
