use anchor_lang::prelude::*;
use anchor_spl::token::Token;

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
    #[account(constraint = config.load()?.paused == 0 @ StakingError::Paused)]
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(mut, has_one = pool @ StakingError::WrongDelegation, has_one = owner @ StakingError::NotOwner)]
    pub delegation: AccountLoader<'info, Delegation>,
    /// CHECK: the pool names it.
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: of the mint, and the owner's.
    #[account(
        mut,
        constraint = tokens::mint(&source)? == config.load()?.mint @ StakingError::WrongMint,
        constraint = tokens::owner(&source)? == owner.key() @ StakingError::WrongSource
    )]
    pub source: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

impl Join<'_> {
    pub(super) fn join(&mut self, pool: &mut Pool, amount: u64) -> Result<()> {
        let Self { owner, delegation, vault, source, .. } = self;
        let shares = delegation.load_mut()?.join(pool, amount, Clock::get()?.unix_timestamp)?;
        tokens::deposit(source, vault, owner, amount, pool)?;
        emit!(Staked { pool: self.pool.key(), owner: owner.key(), amount, shares });
        Ok(())
    }
}
