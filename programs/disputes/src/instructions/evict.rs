use anchor_lang::prelude::*;
use staking::state::{Pool, StakingConfig};

use crate::{
    errors::DisputesError,
    events::LeaveAnnounced,
    logic::stake,
    state::{DisputesConfig, Guardian},
};

#[derive(Accounts)]
pub struct Evict<'info> {
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut, has_one = pool @ DisputesError::NotGuardianPool)]
    pub guardian: AccountLoader<'info, Guardian>,
    pub pool: AccountLoader<'info, Pool>,
    pub staking_config: AccountLoader<'info, StakingConfig>,
}

/// Gives a guardian notice that no draw takes any more, so that somebody who can judge gets the seat.
pub fn evict(ctx: Context<Evict>) -> Result<()> {
    let Evict { config, guardian, pool, staking_config } = ctx.accounts;
    let mut guardian = guardian.load_mut()?;
    let has_deposit = guardian.deposit >= config.load()?.parameters.absence_penalty;
    require!(!has_deposit || !stake::is_enough(&*pool.load()?, staking_config)?, DisputesError::GuardianFit);
    let leaving_at = guardian.leave()?;
    emit!(LeaveAnnounced { guardian: guardian.wallet, leaving_at, evicted: true });
    Ok(())
}
