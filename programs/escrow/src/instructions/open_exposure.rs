use anchor_lang::prelude::*;
use registry::state::Node;

use crate::{constants::EXPOSURE_SEED, state::Exposure};

#[derive(Accounts)]
pub struct OpenExposure<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    pub node: AccountLoader<'info, Node>,
    #[account(
        init, payer = payer, space = Exposure::SPACE, seeds = [EXPOSURE_SEED, node.key().as_ref()], bump
    )]
    pub exposure: AccountLoader<'info, Exposure>,
    pub system_program: Program<'info, System>,
}

pub fn open_exposure(ctx: Context<OpenExposure>) -> Result<()> {
    let mut exposure = ctx.accounts.exposure.load_init()?;
    exposure.node = ctx.accounts.node.key();
    exposure.bump = ctx.bumps.exposure;
    Ok(())
}
