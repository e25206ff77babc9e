use anchor_lang::prelude::*;

use super::SpendLimits;
use crate::errors::TreasuryError;

/// `[b"window"]`, created by `initialize` alone, as the config is.
///
/// A leaky bucket: what was spent decays linearly, from the limit to zero in one window.
///
/// The level is kept in unit-seconds (amount x window length) and so loses exactly the limit every second. Nothing is
/// divided: many tiny spends age exactly as one large spend does, and no rounding can be farmed.
/// In any span of `t` seconds at most `limit * (1 + t / window)` leaves.
#[account]
#[derive(InitSpace)]
pub struct SpendWindow {
    pub level: u128,
    pub updated_at: i64,
    pub bump: u8,
}

impl SpendWindow {
    pub fn spend(&mut self, limits: &SpendLimits, amount: u64, now: i64) -> Result<()> {
        let level = unit_seconds(amount, limits)
            .and_then(|spent| self.level_at(limits, now).checked_add(spent))
            .ok_or(TreasuryError::Overflow)?;
        let full = unit_seconds(limits.per_window, limits).ok_or(TreasuryError::Overflow)?;
        require!(level <= full, TreasuryError::AboveWindowLimit);
        self.set(level, now);
        Ok(())
    }

    /// Carries what was spent under the old limits over to the new ones, rounded up. Above a lowered limit it counts as
    /// exactly used up: nothing may be spent now, and one new window later everything.
    pub fn change_limits(&mut self, old: &SpendLimits, new: &SpendLimits, now: i64) -> Result<()> {
        let spent = self.level_at(old, now).div_ceil(u128::from(old.window_secs)).min(u128::from(new.per_window));
        let level = spent.checked_mul(u128::from(new.window_secs)).ok_or(TreasuryError::Overflow)?;
        self.set(level, now);
        Ok(())
    }

    fn level_at(&self, limits: &SpendLimits, now: i64) -> u128 {
        let elapsed = now.saturating_sub(self.updated_at).max(0).unsigned_abs();
        self.level.saturating_sub(u128::from(limits.per_window).saturating_mul(u128::from(elapsed)))
    }

    /// The time never moves back: a clock that did would let the same seconds decay twice.
    fn set(&mut self, level: u128, now: i64) {
        self.level = level;
        self.updated_at = self.updated_at.max(now);
    }
}

fn unit_seconds(amount: u64, limits: &SpendLimits) -> Option<u128> {
    u128::from(amount).checked_mul(u128::from(limits.window_secs))
}
