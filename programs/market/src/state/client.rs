use anchor_lang::prelude::*;

use crate::errors::MarketError;

/// `[b"client", client]`: numbers a client's tasks. Never closed, so that no task's address comes back.
#[account]
#[derive(InitSpace)]
pub struct Client {
    pub next_nonce: u64,
    pub bump: u8,
}

impl Client {
    pub fn take_nonce(&mut self) -> Result<u64> {
        let nonce = self.next_nonce;
        self.next_nonce = nonce.checked_add(1).ok_or(MarketError::Overflow)?;
        Ok(nonce)
    }
}
