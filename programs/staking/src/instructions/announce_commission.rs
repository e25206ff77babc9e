use anchor_lang::prelude::*;

use crate::{
    errors::StakingError,
    events::CommissionAnnounced,
    state::{Pool, StakingConfig},
};

#[derive(Accounts)]
pub struct AnnounceCommission<'info> {
    pub operator: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut, has_one = operator @ StakingError::NotOperator)]
    pub pool: AccountLoader<'info, Pool>,
}

/// Delegators who mind have the notice to leave. A change cannot be replaced before it holds, so that steps never add up.
pub fn announce_commission(ctx: Context<AnnounceCommission>, commission_bps: u16) -> Result<()> {
    let parameters = ctx.accounts.config.load()?.parameters;
    let now = Clock::get()?.unix_timestamp;
    let mut pool = ctx.accounts.pool.load_mut()?;
    pool.accrue(now)?;
    require!(pool.next_commission_bps == pool.commission_bps, StakingError::CommissionChangePending);
    require!(commission_bps <= parameters.max_commission_bps, StakingError::CommissionTooHigh);
    let change = commission_bps.abs_diff(pool.commission_bps);
    require!(change <= parameters.max_commission_change_bps, StakingError::CommissionChangeTooLarge);
    let notice = i64::from(parameters.commission_notice_seconds);
    let effective_at = now.checked_add(notice).ok_or(StakingError::Overflow)?;
    pool.announce_commission(commission_bps, effective_at);
    emit!(CommissionAnnounced { pool: ctx.accounts.pool.key(), commission_bps, effective_at });
    Ok(())
}
