use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{
    errors::StakingError,
    events::RewardsFunded,
    state::{Pool, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct FundRewards<'info> {
    pub funder: Signer<'info>,
    #[account(constraint = !config.paused @ StakingError::Paused)]
    pub config: Box<Account<'info, StakingConfig>>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: Box<Account<'info, TokenAccount>>,
    #[account(
        mut,
        constraint = source.mint == config.mint @ StakingError::WrongMint,
        constraint = source.owner == funder.key() @ StakingError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    pub token_program: Program<'info, Token>,
}

pub fn fund_rewards(ctx: Context<FundRewards>, amount: u64) -> Result<()> {
    let FundRewards { funder, config, pool: loader, vault, source, token_program } = ctx.accounts;
    require!(amount > 0, StakingError::AmountZero);
    let mut pool = loader.load_mut()?;
    pool.accrue(Clock::get()?.unix_timestamp)?;
    pool.fund(amount, u64::from(config.parameters.stream_seconds))?;
    tokens::deposit(token_program, source, vault, funder, amount, &pool)?;
    emit!(RewardsFunded {
        pool: loader.key(),
        funder: funder.key(),
        amount,
        stream_amount: pool.stream_amount,
        stream_seconds: pool.stream_seconds,
    });
    Ok(())
}
