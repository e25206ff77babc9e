use anchor_lang::prelude::*;

/// Says that an offence has been punished. Its address is derived from what the offence is, not from how it was proven,
/// and it is never closed: no evidence is used twice.
#[account]
#[derive(InitSpace)]
pub struct Offence {
    pub pool: Pubkey,
    pub loss: u64,
    pub at: i64,
}
