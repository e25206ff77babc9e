use anchor_lang::prelude::*;

use crate::{constants::CLAIM_SEED, events::ClaimOpened, state::Claim};

#[derive(Accounts)]
pub struct OpenClaim<'info> {
    #[account(mut)]
    pub opener: Signer<'info>,
    /// CHECK: any wallet; it need not sign to be owed something.
    pub payee: UncheckedAccount<'info>,
    #[account(init, payer = opener, space = 8 + Claim::INIT_SPACE, seeds = [CLAIM_SEED, payee.key.as_ref()], bump)]
    pub claim: Account<'info, Claim>,
    pub system_program: Program<'info, System>,
}

/// Anyone may open it, in the transaction of the slash that needs it: nobody can block a slash by having no account.
pub fn open_claim(ctx: Context<OpenClaim>) -> Result<()> {
    let (payee, opener) = (ctx.accounts.payee.key(), ctx.accounts.opener.key());
    ctx.accounts.claim.set_inner(Claim { payee, opener, amount: 0, bump: ctx.bumps.claim });
    emit!(ClaimOpened { payee, opener });
    Ok(())
}
