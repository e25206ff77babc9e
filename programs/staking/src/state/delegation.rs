use anchor_lang::prelude::*;

use super::Pool;
use crate::errors::StakingError;

/// The active stake of one owner in one pool; the operator's is the bond. Never closed: `next_nonce` makes the address
/// of each Unbonding and Redelegation unrepeatable.
#[account(zero_copy)]
#[derive(InitSpace, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Delegation {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub shares: u64,
    /// The part of `shares` that came from another pool and can still be slashed for it.
    pub locked_shares: u64,
    pub rewards: u64,
    /// The part of a unit that was earned beyond `rewards`, in 2^-64 units.
    pub reward_fraction: u64,
    /// The pool's index up to which `rewards` is reckoned.
    pub reward_index: [u8; 16],
    pub next_nonce: u64,
    pub bump: u8,
    pub padding: [u8; 7],
}

/// Every change of shares settles rewards first: nobody earns on shares that they did not have.
impl Delegation {
    pub fn open(&mut self, pool: &Pool, pool_address: Pubkey, owner: Pubkey, bump: u8) {
        self.pool = pool_address;
        self.owner = owner;
        self.reward_index = pool.reward_index;
        self.bump = bump;
    }

    /// Credits what was earned since the last time, and to the operator the commission.
    pub fn settle(&mut self, pool: &mut Pool, now: i64) -> Result<()> {
        pool.accrue(now)?;
        let risen = pool.index().checked_sub(u128::from_le_bytes(self.reward_index)).ok_or(StakingError::Overflow)?;
        let earned = u128::from(self.shares)
            .checked_mul(risen)
            .and_then(|earned| earned.checked_add(u128::from(self.reward_fraction)))
            .ok_or(StakingError::RewardsOverflow)?;
        let whole = u64::try_from(earned >> 64).map_err(|_| StakingError::RewardsOverflow)?;
        self.reward_fraction = u64::try_from(earned & u128::from(u64::MAX)).map_err(|_| StakingError::Overflow)?;
        self.reward_index = pool.reward_index;
        self.rewards = self.rewards.checked_add(whole).ok_or(StakingError::RewardsOverflow)?;
        if self.is_bond(pool) {
            self.rewards = self.rewards.checked_add(pool.commission_owed).ok_or(StakingError::RewardsOverflow)?;
            pool.commission_owed = 0;
        }
        Ok(())
    }

    /// Turns an amount into active shares; returns them.
    pub fn join(&mut self, pool: &mut Pool, amount: u64, now: i64) -> Result<u64> {
        require!(amount > 0, StakingError::AmountZero);
        self.settle(pool, now)?;
        let shares = pool.mint(amount)?;
        self.shares = self.shares.checked_add(shares).ok_or(StakingError::Overflow)?;
        if self.is_bond(pool) {
            pool.bond_shares = pool.bond_shares.checked_add(shares).ok_or(StakingError::Overflow)?;
        }
        Ok(shares)
    }

    /// Active shares become leaving ones.
    pub fn leave(&mut self, pool: &mut Pool, shares: u64, now: i64) -> Result<()> {
        self.release(pool, shares, now)?;
        pool.leave(shares, self.is_bond(pool))
    }

    /// Active shares go to another pool; returns the assets that go with them. Never the operator's.
    pub fn move_out(&mut self, pool: &mut Pool, shares: u64, now: i64) -> Result<u64> {
        self.release(pool, shares, now)?;
        pool.burn_active(shares)
    }

    /// Shares that came from another pool stay here until that pool's slashes can no longer follow them.
    pub fn lock(&mut self, shares: u64) -> Result<()> {
        self.locked_shares = self.locked_shares.checked_add(shares).ok_or(StakingError::Overflow)?;
        Ok(())
    }

    pub fn unlock(&mut self, shares: u64) -> Result<()> {
        self.locked_shares = self.locked_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
        Ok(())
    }

    /// Locked shares are lost to a slash of the pool they came from; returns their assets.
    pub fn forfeit_locked(&mut self, pool: &mut Pool, shares: u64, now: i64) -> Result<u64> {
        self.unlock(shares)?;
        self.release(pool, shares, now)?;
        pool.burn_active(shares)
    }

    /// Pays rewards out of the pool's books; returns them.
    pub fn take_rewards(&mut self, pool: &mut Pool, now: i64) -> Result<u64> {
        self.settle(pool, now)?;
        let rewards = std::mem::take(&mut self.rewards);
        require!(rewards > 0, StakingError::NothingToClaim);
        pool.rewards_held = pool.rewards_held.checked_sub(rewards).ok_or(StakingError::Overflow)?;
        Ok(rewards)
    }

    pub fn next_nonce(&mut self) -> Result<u64> {
        let nonce = self.next_nonce;
        self.next_nonce = nonce.checked_add(1).ok_or(StakingError::Overflow)?;
        Ok(nonce)
    }

    pub fn is_bond(&self, pool: &Pool) -> bool {
        self.owner == pool.operator
    }

    fn release(&mut self, pool: &mut Pool, shares: u64, now: i64) -> Result<()> {
        require!(shares > 0, StakingError::AmountZero);
        self.settle(pool, now)?;
        let left = self.shares.checked_sub(shares).ok_or(StakingError::NotEnoughShares)?;
        require!(left >= self.locked_shares, StakingError::SharesLocked);
        self.shares = left;
        Ok(())
    }
}
