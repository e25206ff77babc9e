use anchor_lang::prelude::*;

/// `[b"renter", wallet]`. Never closed: its count is what keeps every session's and ledger's address from repeating.
#[account]
#[derive(InitSpace)]
pub struct Renter {
    pub wallet: Pubkey,
    /// The nonce of the next session or ledger.
    pub next_nonce: u64,
    pub bump: u8,
}

impl Renter {
    pub fn take_nonce(&mut self) -> Result<u64> {
        let nonce = self.next_nonce;
        self.next_nonce = nonce.checked_add(1).ok_or(crate::errors::EscrowError::AmountOverflow)?;
        Ok(nonce)
    }
}
