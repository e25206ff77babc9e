use anchor_lang::prelude::*;
use solana_sha256_hasher::hashv;

use crate::constants::DID_DOMAIN;

/// `[b"agent", did]`.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Agent {
    pub did: [u8; 32],
    pub authority: Pubkey,
    /// The default key while no rotation is under way.
    pub pending_authority: Pubkey,
    pub metadata_hash: [u8; 32],
    /// The slot its did is derived from.
    pub slot: u64,
    pub bump: u8,
    pub reserved: [u8; 32],
}

impl Agent {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    /// Bound to the first authority, so nobody can squat another's did, and to a slot that was recent once, so a
    /// closed did never comes back, not even by the key that it was rotated away from.
    pub fn did(authority: &Pubkey, slot: u64) -> [u8; 32] {
        hashv(&[DID_DOMAIN, authority.as_ref(), &slot.to_le_bytes()]).to_bytes()
    }
}
