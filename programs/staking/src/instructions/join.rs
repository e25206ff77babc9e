use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{
    errors::StakingError,
    events::Staked,
    state::{Delegation, Pool, StakingConfig},
    tokens,
};

/// Stake that comes in, the operator's or a delegator's.
#[derive(Accounts)]
pub struct Join<'info> {
    pub owner: Signer<'info>,
    #[account(constraint = !config.paused @ StakingError::Paused)]
    pub config: Box<Account<'info, StakingConfig>>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: Box<Account<'info, TokenAccount>>,
    #[account(
        mut,
        constraint = source.mint == config.mint @ StakingError::WrongMint,
        constraint = source.owner == owner.key() @ StakingError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    pub token_program: Program<'info, Token>,
}

impl Join<'_> {
    pub(super) fn join(&mut self, pool: &mut Pool, amount: u64) -> Result<()> {
        let Self { owner, delegation, vault, source, token_program, .. } = self;
        let shares = delegation.load_mut()?.join(pool, amount, Clock::get()?.unix_timestamp)?;
        tokens::deposit(token_program, source, vault, owner, amount, pool)?;
        emit!(Staked { pool: self.pool.key(), owner: owner.key(), amount, shares });
        Ok(())
    }
}
