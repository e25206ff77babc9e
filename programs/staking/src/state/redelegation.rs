use anchor_lang::prelude::*;

use super::Pool;
use crate::errors::StakingError;

/// Stake that moved from one pool to another at once, and follows the slashes of the old one for the unbonding time.
#[account]
#[derive(InitSpace)]
pub struct Redelegation {
    pub from_pool: Pubkey,
    pub to_pool: Pubkey,
    pub owner: Pubkey,
    /// Locked shares of the new pool.
    pub shares: u64,
    /// The old pool's `survival` up to which its slashes are accounted for.
    pub survival: u64,
    pub nonce: u64,
    pub matures_at: i64,
    pub bump: u8,
}

impl Redelegation {
    /// The shares that slashes of the old pool have cost since the last time; what is kept rounds down.
    pub fn follow(&mut self, from: &Pool) -> Result<u64> {
        let kept = bps::mul_div(self.shares, from.survival, self.survival).ok_or(StakingError::Overflow)?;
        let lost = self.shares.checked_sub(kept).ok_or(StakingError::Overflow)?;
        self.shares = kept;
        self.survival = from.survival;
        Ok(lost)
    }
}
