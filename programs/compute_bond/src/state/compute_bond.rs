use anchor_lang::prelude::*;

use crate::{
    constants::{MAX_BOND_DURATION_SECS, SLASH_WINDOW_SECS},
    errors::BondError,
};

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, PartialEq, Eq, InitSpace, Debug)]
pub enum ComputeProvider {
    Ionet,
    Akash,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum BondStatus {
    Active = 0,
    Released = 1,
    Slashed = 2,
    Expired = 3,
}

/// `[b"compute_bond", agent_did, posted_at]`. Zero-copy, because every lock, slash and bid reads it.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct ComputeBond {
    pub agent_did: [u8; 32],
    /// As in [`ComputeProvider`].
    pub provider: u8,
    /// The provider's handle of the lease, hashed.
    pub lease_id: [u8; 32],
    pub bond_mint: Pubkey,
    /// Micro-units of the mint, which are micro-USD.
    pub bond_amount: u64,
    /// Attested by the broker.
    pub gpu_hours_reserved: u32,
    /// The capabilities that this bond covers.
    pub capability_bits: u128,
    pub posted_at: i64,
    pub expires_at: i64,
    /// The end of the slash window; an unlocked bond returns to the agent after it.
    pub slashable_until: i64,
    /// The default key while no task has it.
    pub locked_to_task: Pubkey,
    /// Ed25519 signature by the broker over the lease as it is now.
    pub broker_attestation: [u8; 64],
    /// As in [`BondStatus`].
    pub status: u8,
    pub bump: u8,
    pub escrow_bump: u8,
}

impl ComputeBond {
    pub fn is(&self, status: BondStatus) -> bool {
        self.status == status as u8
    }

    pub fn set_status(&mut self, status: BondStatus) {
        self.status = status as u8;
    }

    pub fn locked_to_task(&self) -> Option<Pubkey> {
        Some(self.locked_to_task).filter(|task| *task != Pubkey::default())
    }

    pub fn require_active(&self) -> Result<()> {
        require!(self.is(BondStatus::Active), BondError::BondNotActive);
        Ok(())
    }

    pub fn require_locked_to(&self, task: &Pubkey) -> Result<()> {
        require!(self.locked_to_task() == Some(*task), BondError::NotLockedToTask);
        Ok(())
    }

    /// `from` is when the time that is added begins.
    pub fn extend(&mut self, from: i64, expires_at: i64) -> Result<()> {
        let limit = from.checked_add(MAX_BOND_DURATION_SECS).ok_or(BondError::Overflow)?;
        require!(expires_at <= limit, BondError::DurationTooLong);
        self.expires_at = expires_at;
        self.slashable_until = expires_at.checked_add(SLASH_WINDOW_SECS).ok_or(BondError::Overflow)?;
        Ok(())
    }
}

impl From<receipt::Provider> for ComputeProvider {
    fn from(provider: receipt::Provider) -> Self {
        match provider {
            receipt::Provider::Ionet => Self::Ionet,
            receipt::Provider::Akash => Self::Akash,
        }
    }
}
