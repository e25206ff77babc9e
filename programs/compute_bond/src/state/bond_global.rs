use anchor_lang::prelude::*;

use crate::{
    constants::{AUTHORITY_SEED, BROKER_KEY_GRACE_SECS},
    errors::BondError,
};

/// `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
/// Zero-copy, because every lock and slash reads it.
#[account(zero_copy)]
#[derive(InitSpace)]
pub struct BondGlobal {
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pause_authority: Pubkey,
    /// The only money of bonds.
    pub mint: Pubkey,
    /// The cluster's genesis hash, which attestations name.
    pub instance: [u8; 32],
    /// Signs attestations.
    pub broker_key: Pubkey,
    /// The default key before the first rotation.
    pub previous_broker_key: Pubkey,
    pub rotated_at: i64,
    pub market: Caller,
    pub disputes: Caller,
    pub paused: u8,
    pub bump: u8,
    pub reserved: [u8; 126],
}

/// A program that may call this one; both keys are the default, for which nobody signs, while none is pinned.
#[derive(
    AnchorSerialize,
    AnchorDeserialize,
    InitSpace,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    bytemuck::Pod,
    bytemuck::Zeroable,
)]
#[repr(C)]
pub struct Caller {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived once when it is pinned.
    pub authority: Pubkey,
}

impl Caller {
    /// The default key unpins.
    pub fn pinned(program: Pubkey) -> Self {
        if program == Pubkey::default() {
            return Self::default();
        }
        let (authority, _) = Pubkey::find_program_address(&[AUTHORITY_SEED], &program);
        Self { program, authority }
    }
}

impl BondGlobal {
    /// Holds after every instruction that changes who holds which role.
    pub fn invariant(&self) -> Result<()> {
        for key in [self.authority, self.pause_authority, self.broker_key] {
            require_keys_neq!(key, Pubkey::default(), BondError::KeyMissing);
        }
        // Who attests leases must not be able to pin who slashes bonds, or the other way round.
        require!(![self.authority, self.pause_authority].contains(&self.broker_key), BondError::BrokerKeyHasRole);
        require!(!receipt::is_small_order(&self.broker_key.to_bytes()), BondError::BrokerKeySmallOrder);
        Ok(())
    }

    pub fn require_running(&self) -> Result<()> {
        require!(self.paused == 0, BondError::Paused);
        Ok(())
    }

    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }

    pub fn is_broker(&self, key: &[u8; 32], now: i64) -> bool {
        // What was signed just before a rotation is still on its way; a key that leaked must not live longer.
        let in_grace = now < self.rotated_at.saturating_add(BROKER_KEY_GRACE_SECS);
        self.broker_key.as_array() == key
            || (in_grace && self.previous_broker_key != Pubkey::default() && self.previous_broker_key.as_array() == key)
    }
}
