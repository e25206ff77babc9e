use anchor_lang::prelude::*;
use bond::{VIRTUAL_ASSETS, VIRTUAL_SHARES};

use crate::errors::StakingError;

/// The stake behind one node or one role holder.
///
/// Active and leaving stake are shares of the same assets, so a slash is one subtraction and falls on every share alike,
/// however many hold them. Assets never grow without shares: rewards run by an index beside them.
#[account(zero_copy)]
#[derive(InitSpace, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Pool {
    /// The registry's Node, or the wallet of a role holder.
    pub holder: Pubkey,
    /// Whose bond it is, and who earns the commission.
    pub operator: Pubkey,
    pub vault: Pubkey,
    /// Where escrow records what the node's live sessions require; the default key in a role holder's pool.
    pub exposure: Pubkey,

    /// What all shares together are worth. `crates/bond` reads from here to `bond_shares` by offset.
    pub assets: u64,
    pub active_shares: u64,
    /// Shares of stake that is leaving: they earn nothing and can still be slashed.
    pub leaving_shares: u64,
    /// The operator's part of `active_shares`.
    pub bond_shares: u64,
    /// The operator's part of `leaving_shares`.
    pub bond_leaving_shares: u64,
    /// What all slashes so far left of `WHOLE`: how stake that was redelegated away follows them.
    pub survival: u64,

    /// Rewards in the vault: not yet streamed, or streamed and not yet claimed.
    pub rewards_held: u64,
    /// Rewards ever funded. That this fits 64 bits is what keeps every product with the index within 128.
    pub rewards_funded: u64,
    pub stream_amount: u64,
    pub stream_seconds: u64,
    pub accrued_at: i64,
    /// Rewards of one share since the beginning, in 2^-64 units (u128, little-endian: the account is aligned to 8 bytes).
    pub reward_index: [u8; 16],
    /// What did not divide by the shares, in 2^-64 units; the next accrual hands it out.
    pub reward_carry: u64,
    pub commission_owed: u64,
    pub next_commission_at: i64,

    pub slash_epoch_at: i64,
    /// Assets at the first slash of the epoch, of which the cap is a part.
    pub slash_epoch_assets: u64,
    pub slash_epoch_loss: u64,
    pub slashed: u64,

    pub commission_bps: u16,
    /// Equal to `commission_bps` unless a change is announced.
    pub next_commission_bps: u16,
    pub role: u8,
    pub bump: u8,
    pub padding: [u8; 2],
    /// What was slashed and has not been routed to the treasury yet.
    pub proceeds: u64,
    pub reserved: [u8; 56],
}

/// Who may hold a pool.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    Node = 0,
    User = 1,
    Provider = 2,
    Guardian = 3,
}

/// How a slash fell on the pool.
#[zero_copy]
#[derive(Debug, PartialEq, Eq)]
pub struct Loss {
    /// What the operator's own stake lost.
    pub bond: u64,
    /// What the delegators' stake lost.
    pub delegated: u64,
}

impl Pool {
    pub fn is_node(&self) -> bool {
        self.role == Role::Node as u8
    }

    pub fn total_shares(&self) -> Result<u64> {
        self.active_shares.checked_add(self.leaving_shares).ok_or_else(|| error!(StakingError::Overflow))
    }

    /// What the vault must hold.
    pub fn owed(&self) -> Result<u64> {
        let stake_and_rewards = self.assets.checked_add(self.rewards_held);
        stake_and_rewards.and_then(|sum| sum.checked_add(self.proceeds)).ok_or_else(|| error!(StakingError::Overflow))
    }

    /// What shares are worth, rounded down for whoever leaves.
    pub fn value_of(&self, shares: u64) -> Result<u64> {
        bond::value(shares, self.assets, self.total_shares()?).ok_or_else(|| error!(StakingError::Overflow))
    }

    /// The shares that an amount buys, rounded down for whoever joins.
    pub fn shares_for(&self, amount: u64) -> Result<u64> {
        let (assets, all_shares) = self.with_virtual()?;
        bps::mul_div(amount, all_shares, assets).ok_or_else(|| error!(StakingError::PoolExhausted))
    }

    /// What the operator's active stake is worth. `bond::active` reads the same from the account's bytes.
    pub fn bond(&self) -> Result<u64> {
        self.value_of(self.bond_shares)
    }

    /// Assets that come in, and the shares they become.
    pub(super) fn mint(&mut self, amount: u64) -> Result<u64> {
        let shares = self.shares_for(amount)?;
        require!(shares > 0, StakingError::AmountTooSmall);
        self.assets = self.assets.checked_add(amount).ok_or(StakingError::Overflow)?;
        self.active_shares = self.active_shares.checked_add(shares).ok_or(StakingError::PoolExhausted)?;
        // Beyond this the price would no longer be defined, and nobody could leave.
        self.with_virtual().map_err(|_| StakingError::PoolExhausted)?;
        Ok(shares)
    }

    /// Active shares that go, and the assets that go with them.
    pub(super) fn burn_active(&mut self, shares: u64) -> Result<u64> {
        let amount = self.value_of(shares)?;
        self.active_shares = self.active_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
        self.assets = self.assets.checked_sub(amount).ok_or(StakingError::Overflow)?;
        Ok(amount)
    }

    /// Active shares begin to leave. Their price stays that of all others.
    pub(super) fn leave(&mut self, shares: u64, is_bond: bool) -> Result<()> {
        self.active_shares = self.active_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
        self.leaving_shares = self.leaving_shares.checked_add(shares).ok_or(StakingError::Overflow)?;
        if is_bond {
            self.bond_shares = self.bond_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
            self.bond_leaving_shares = self.bond_leaving_shares.checked_add(shares).ok_or(StakingError::Overflow)?;
        }
        Ok(())
    }

    /// Leaving shares that are gone, and the assets that go with them.
    pub fn withdraw(&mut self, shares: u64, is_bond: bool) -> Result<u64> {
        let amount = self.value_of(shares)?;
        self.leaving_shares = self.leaving_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
        self.assets = self.assets.checked_sub(amount).ok_or(StakingError::Overflow)?;
        if is_bond {
            self.bond_leaving_shares = self.bond_leaving_shares.checked_sub(shares).ok_or(StakingError::Overflow)?;
        }
        Ok(amount)
    }

    /// Takes an offence's loss from every share alike.
    ///
    /// An offence that does not fit into what the epoch's cap leaves is refused whole, so that its evidence keeps for the
    /// next epoch: were it cut to fit, an operator could use up a grave offence for a trifle.
    pub fn slash(&mut self, loss: u64, now: i64, epoch_seconds: u32, epoch_bps: u16) -> Result<Loss> {
        require!(loss > 0, StakingError::NothingToSlash);
        let epoch_end = self.slash_epoch_at.saturating_add(i64::from(epoch_seconds));
        if self.slash_epoch_assets == 0 || now >= epoch_end {
            self.slash_epoch_at = now;
            self.slash_epoch_assets = self.assets;
            self.slash_epoch_loss = 0;
        }
        let cap = bps::share(self.slash_epoch_assets, epoch_bps).ok_or(StakingError::Overflow)?;
        let epoch_loss = self.slash_epoch_loss.checked_add(loss).ok_or(StakingError::Overflow)?;
        require!(epoch_loss <= cap, StakingError::EpochCapReached);

        let bond_shares = self.bond_shares.checked_add(self.bond_leaving_shares).ok_or(StakingError::Overflow)?;
        let bond = bps::mul_div(loss, bond_shares, self.total_shares()?).ok_or(StakingError::NothingToSlash)?;
        let left = self.assets.checked_sub(loss).ok_or(StakingError::NothingToSlash)?;
        self.survival = bps::mul_div(self.survival, left, self.assets).ok_or(StakingError::Overflow)?;
        self.assets = left;
        self.proceeds = self.proceeds.checked_add(loss).ok_or(StakingError::Overflow)?;
        self.slash_epoch_loss = epoch_loss;
        self.slashed = self.slashed.checked_add(loss).ok_or(StakingError::Overflow)?;
        Ok(Loss { bond, delegated: loss.checked_sub(bond).ok_or(StakingError::Overflow)? })
    }

    /// Slashed stake that goes to the treasury.
    pub fn route(&mut self, loss: Loss) -> Result<()> {
        let amount = loss.bond.checked_add(loss.delegated).ok_or(StakingError::Overflow)?;
        self.proceeds = self.proceeds.checked_sub(amount).ok_or(StakingError::Overflow)?;
        Ok(())
    }

    fn with_virtual(&self) -> Result<(u64, u64)> {
        let assets = self.assets.checked_add(VIRTUAL_ASSETS).ok_or(StakingError::Overflow)?;
        let shares = self.total_shares()?.checked_add(VIRTUAL_SHARES).ok_or(StakingError::PoolExhausted)?;
        Ok((assets, shares))
    }
}

#[cfg(test)]
mod tests {
    use std::mem::offset_of;

    use anchor_lang::Discriminator;

    use super::*;
    use crate::state::StakingConfig;

    #[test]
    fn lies_where_other_programs_read_it() {
        assert_eq!(bond::STAKING_PROGRAM, crate::ID.to_bytes());
        assert_eq!(bond::POOL_DISCRIMINATOR, Pool::DISCRIMINATOR);
        assert_eq!(bond::NODE_ROLE, Role::Node as u8);
        let at = [
            (bond::POOL_HOLDER_AT, offset_of!(Pool, holder)),
            (bond::POOL_ASSETS_AT, offset_of!(Pool, assets)),
            (bond::POOL_ACTIVE_SHARES_AT, offset_of!(Pool, active_shares)),
            (bond::POOL_LEAVING_SHARES_AT, offset_of!(Pool, leaving_shares)),
            (bond::POOL_BOND_SHARES_AT, offset_of!(Pool, bond_shares)),
            (bond::POOL_ROLE_AT, offset_of!(Pool, role)),
        ];
        for (read, lies) in at {
            assert_eq!(Some(read), lies.checked_add(Pool::DISCRIMINATOR.len()));
        }
    }

    #[test]
    fn is_read_by_other_programs_as_it_reckons_itself() {
        let node = Pubkey::new_unique();
        let pool = Pool {
            holder: node,
            assets: 1_234_567,
            active_shares: 1_300_000_000,
            leaving_shares: 77_000_000,
            bond_shares: 333_333_333,
            ..bytemuck::Zeroable::zeroed()
        };
        let data = [Pool::DISCRIMINATOR, bytemuck::bytes_of(&pool)].concat();
        assert_eq!(bond::active(&data, &node.to_bytes()), Some(pool.bond().unwrap()));
    }

    #[test]
    fn has_its_minimum_where_other_programs_read_it() {
        let mut config: StakingConfig = bytemuck::Zeroable::zeroed();
        config.parameters.minimums = [11, 22, 33, 44];
        let data = [StakingConfig::DISCRIMINATOR, bytemuck::bytes_of(&config)].concat();
        assert_eq!(bond::CONFIG_DISCRIMINATOR, StakingConfig::DISCRIMINATOR);
        assert_eq!(bond::minimum(&data), Some(11));
    }
}
