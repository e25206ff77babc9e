use anchor_lang::prelude::*;

use crate::{
    constants::CONFIG_SEED,
    errors::MarketError,
    events::VerifierRemoved,
    state::{MarketConfig, Verifier},
};

#[derive(Accounts)]
pub struct RemoveVerifier<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump, has_one = authority @ MarketError::NotAuthority)]
    pub config: Box<Account<'info, MarketConfig>>,
    #[account(mut, close = authority)]
    pub verifier: Account<'info, Verifier>,
}

pub fn remove_verifier(ctx: Context<RemoveVerifier>) -> Result<()> {
    emit!(VerifierRemoved { key: ctx.accounts.verifier.key });
    Ok(())
}
