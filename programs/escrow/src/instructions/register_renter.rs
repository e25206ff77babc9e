use anchor_lang::prelude::*;

use crate::{constants::RENTER_SEED, state::Renter};

#[derive(Accounts)]
pub struct RegisterRenter<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    /// CHECK: any wallet; it is bound to nothing by this.
    pub renter: UncheckedAccount<'info>,
    #[account(init, payer = payer, space = 8 + Renter::INIT_SPACE, seeds = [RENTER_SEED, renter.key.as_ref()], bump)]
    pub renter_account: Account<'info, Renter>,
    pub system_program: Program<'info, System>,
}

pub fn register_renter(ctx: Context<RegisterRenter>) -> Result<()> {
    let wallet = ctx.accounts.renter.key();
    ctx.accounts.renter_account.set_inner(Renter { wallet, next_nonce: 0, bump: ctx.bumps.renter_account });
    Ok(())
}
