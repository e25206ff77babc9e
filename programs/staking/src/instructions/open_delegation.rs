use anchor_lang::prelude::*;

use crate::{
    constants::DELEGATION_SEED,
    errors::StakingError,
    events::DelegationOpened,
    state::{Delegation, Pool, StakingConfig},
};

#[derive(Accounts)]
pub struct OpenDelegation<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    /// CHECK: any wallet: it gets an empty account.
    pub owner: UncheckedAccount<'info>,
    #[account(constraint = config.load()?.paused == 0 @ StakingError::Paused)]
    pub config: AccountLoader<'info, StakingConfig>,
    pub pool: AccountLoader<'info, Pool>,
    #[account(
        init, payer = payer, space = 8 + Delegation::INIT_SPACE,
        seeds = [DELEGATION_SEED, pool.key().as_ref(), owner.key.as_ref()], bump
    )]
    pub delegation: AccountLoader<'info, Delegation>,
    pub system_program: Program<'info, System>,
}

pub fn open_delegation(ctx: Context<OpenDelegation>) -> Result<()> {
    let pool = ctx.accounts.pool.key();
    let owner = ctx.accounts.owner.key();
    ctx.accounts.delegation.load_init()?.open(&*ctx.accounts.pool.load()?, pool, owner, ctx.bumps.delegation);
    emit!(DelegationOpened { pool, owner });
    Ok(())
}
