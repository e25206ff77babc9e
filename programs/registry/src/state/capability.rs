use anchor_lang::prelude::*;

use super::Flag;
use crate::constants::{MAX_CAPABILITY_BOND_USD, MIN_CAPABILITY_BOND_USD};

/// `[b"capability", bit]`.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Capability {
    pub bit: u8,
    pub retired: Flag,
    /// A label padded with zeros.
    pub name: [u8; 32],
    /// Micro-USD: the least bond that a task asking for this capability accepts.
    pub min_bond_usd: u64,
    pub bump: u8,
    pub reserved: [u8; 32],
}

impl Capability {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    pub fn is_retired(&self) -> bool {
        self.retired.into()
    }

    /// `None` for a bit that a u128 does not have.
    pub fn mask(bit: u8) -> Option<u128> {
        1u128.checked_shl(u32::from(bit))
    }

    pub fn is_bond_in_bounds(min_bond_usd: u64) -> bool {
        (MIN_CAPABILITY_BOND_USD..=MAX_CAPABILITY_BOND_USD).contains(&min_bond_usd)
    }
}
