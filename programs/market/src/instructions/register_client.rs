use anchor_lang::prelude::*;

use crate::{constants::CLIENT_SEED, state::Client};

#[derive(Accounts)]
pub struct RegisterClient<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    /// CHECK: any wallet.
    pub client: UncheckedAccount<'info>,
    #[account(init, payer = payer, space = 8 + Client::INIT_SPACE, seeds = [CLIENT_SEED, client.key.as_ref()], bump)]
    pub client_account: Account<'info, Client>,
    pub system_program: Program<'info, System>,
}

pub fn register_client(ctx: Context<RegisterClient>) -> Result<()> {
    ctx.accounts.client_account.bump = ctx.bumps.client_account;
    Ok(())
}
