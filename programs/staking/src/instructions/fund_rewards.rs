use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::StakingError,
    events::RewardsFunded,
    state::{Pool, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct FundRewards<'info> {
    pub funder: Signer<'info>,
    #[account(constraint = config.load()?.paused == 0 @ StakingError::Paused)]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: the pool names it.
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: of the mint, and the owner's.
    #[account(
        mut,
        constraint = tokens::mint(&source)? == config.load()?.mint @ StakingError::WrongMint,
        constraint = tokens::owner(&source)? == funder.key() @ StakingError::WrongSource
    )]
    pub source: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn fund_rewards(ctx: Context<FundRewards>, amount: u64) -> Result<()> {
    let FundRewards { funder, config, pool: loader, vault, source, .. } = ctx.accounts;
    require!(amount > 0, StakingError::AmountZero);
    let mut pool = loader.load_mut()?;
    pool.accrue(Clock::get()?.unix_timestamp)?;
    pool.fund(amount, u64::from(config.load()?.parameters.stream_seconds))?;
    tokens::deposit(source, vault, funder, amount, &pool)?;
    emit!(RewardsFunded {
        pool: loader.key(),
        funder: funder.key(),
        amount,
        stream_amount: pool.stream_amount,
        stream_seconds: pool.stream_seconds,
    });
    Ok(())
}
