use anchor_lang::prelude::*;

use crate::{
    constants::VERIFIER_SEED,
    errors::MarketError,
    events::VerifierRegistered,
    state::{MarketConfig, Verifier},
};

#[derive(Accounts)]
#[instruction(key: Pubkey)]
pub struct RegisterVerifier<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(has_one = authority @ MarketError::NotAuthority)]
    pub config: AccountLoader<'info, MarketConfig>,
    #[account(init, payer = authority, space = 8 + Verifier::INIT_SPACE, seeds = [VERIFIER_SEED, key.as_ref()], bump)]
    pub verifier: Account<'info, Verifier>,
    pub system_program: Program<'info, System>,
}

pub fn register_verifier(ctx: Context<RegisterVerifier>, key: Pubkey) -> Result<()> {
    require!(!receipt::is_small_order(&key.to_bytes()), MarketError::KeySmallOrder);
    ctx.accounts.verifier.set_inner(Verifier { key, bump: ctx.bumps.verifier });
    emit!(VerifierRegistered { key });
    Ok(())
}
