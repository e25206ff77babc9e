use anchor_lang::prelude::*;

use super::Pool;
use crate::errors::StakingError;

impl Pool {
    /// Adds to the stream. What is left of it and what is new end together, at the mean of their ends weighted by
    /// amount: whoever adds a little cannot put off what others were to earn.
    pub fn fund(&mut self, amount: u64, seconds: u64) -> Result<()> {
        self.rewards_funded = self.rewards_funded.checked_add(amount).ok_or(StakingError::RewardsOverflow)?;
        self.rewards_held = self.rewards_held.checked_add(amount).ok_or(StakingError::RewardsOverflow)?;
        let all = self.stream_amount.checked_add(amount).ok_or(StakingError::RewardsOverflow)?;
        let left = u128::from(self.stream_amount).saturating_mul(u128::from(self.stream_seconds));
        let new = u128::from(amount).saturating_mul(u128::from(seconds));
        let mean = left.saturating_add(new).checked_div(u128::from(all)).ok_or(StakingError::AmountZero)?;
        self.stream_seconds = u64::try_from(mean).map_err(|_| StakingError::Overflow)?.max(1);
        self.stream_amount = all;
        Ok(())
    }

    /// Streams up to `now`, each second at the commission that held in it.
    pub fn accrue(&mut self, now: i64) -> Result<()> {
        if self.next_commission_bps != self.commission_bps && self.next_commission_at <= now {
            self.stream_until(self.next_commission_at)?;
            self.commission_bps = self.next_commission_bps;
        }
        self.stream_until(now)
    }

    /// Announces a commission that holds from `at` on.
    pub fn announce_commission(&mut self, commission_bps: u16, at: i64) {
        self.next_commission_bps = commission_bps;
        self.next_commission_at = at;
    }

    /// While nobody is active the stream stands still: nothing is lost, and nobody earns a time when they were not there.
    fn stream_until(&mut self, time: i64) -> Result<()> {
        let elapsed = u64::try_from(time.saturating_sub(self.accrued_at)).unwrap_or(0);
        self.accrued_at = self.accrued_at.max(time);
        if elapsed == 0 || self.active_shares == 0 {
            return Ok(());
        }
        let streamed = if elapsed >= self.stream_seconds {
            self.stream_amount
        } else {
            bps::mul_div(self.stream_amount, elapsed, self.stream_seconds).ok_or(StakingError::Overflow)?
        };
        self.stream_seconds = self.stream_seconds.saturating_sub(elapsed);
        if streamed == 0 {
            return Ok(());
        }
        self.stream_amount = self.stream_amount.checked_sub(streamed).ok_or(StakingError::Overflow)?;
        let commission = bps::share(streamed, self.commission_bps).ok_or(StakingError::Overflow)?;
        self.commission_owed = self.commission_owed.checked_add(commission).ok_or(StakingError::Overflow)?;
        self.raise_index(streamed.checked_sub(commission).ok_or(StakingError::Overflow)?)
    }

    fn raise_index(&mut self, amount: u64) -> Result<()> {
        let shares = u128::from(self.active_shares);
        let parts = (u128::from(amount) << 64)
            .checked_add(u128::from(self.reward_carry))
            .ok_or(StakingError::RewardsOverflow)?;
        let each = parts.checked_div(shares).ok_or(StakingError::Overflow)?;
        let carry = parts.checked_rem(shares).ok_or(StakingError::Overflow)?;
        let index = self.index().checked_add(each).ok_or(StakingError::RewardsOverflow)?;
        self.reward_index = index.to_le_bytes();
        self.reward_carry = u64::try_from(carry).map_err(|_| StakingError::Overflow)?;
        Ok(())
    }

    pub(super) fn index(&self) -> u128 {
        u128::from_le_bytes(self.reward_index)
    }
}
