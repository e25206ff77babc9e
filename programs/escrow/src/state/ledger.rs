use anchor_lang::prelude::*;

use super::Deal;

/// `[b"ledger", instance, renter, nonce]`: money prepaid to one node for work by the request.
#[account(zero_copy)]
pub struct Ledger {
    pub deal: Deal,
    /// What the renter asked to take out; vouchers may still spend it until then.
    pub withdrawal: u64,
    /// When it may leave; zero while nothing was asked for.
    pub withdraw_at: i64,
    /// Seconds between asking and taking.
    pub withdraw_delay: u32,
    pub padding: [u8; 4],
}

impl Ledger {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();
}
