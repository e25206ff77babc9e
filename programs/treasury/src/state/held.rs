use anchor_lang::prelude::*;

/// `[b"held"]`, created by `initialize` alone, as the config is.
///
/// The shares of the fee vault that belong to a tier whose token account could not receive them.
/// Without this record, repeated sweeps would hand one tier's share to the others.
#[account]
#[derive(InitSpace)]
pub struct Held {
    pub hot: u64,
    pub warm: u64,
    pub cold: u64,
    pub bump: u8,
}

impl Held {
    pub fn total(&self) -> Option<u64> {
        self.hot.checked_add(self.warm)?.checked_add(self.cold)
    }
}
