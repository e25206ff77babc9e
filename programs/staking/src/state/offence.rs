use anchor_lang::prelude::*;

use super::Loss;

/// Says that an offence has been punished. Its address is derived from what the offence is, not from how it was proven,
/// and it is never closed: no evidence is used twice.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Offence {
    pub pool: Pubkey,
    pub at: i64,
    pub loss: Loss,
    /// The default key where there is none.
    pub victim: Pubkey,
    /// Where the finder's share goes: fixed here, so that whoever routes the proceeds cannot change it.
    pub finder_token: Pubkey,
    /// Whether the proceeds have left for the treasury.
    pub routed: u8,
}

impl Offence {
    pub fn victim(&self) -> Option<Pubkey> {
        Some(self.victim).filter(|victim| *victim != Pubkey::default())
    }
}
