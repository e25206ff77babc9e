use anchor_lang::prelude::*;

/// `[b"seat", number]`. What a draw picks; never closed, so that a draw can be shown that nobody sits there.
#[account]
#[derive(InitSpace)]
pub struct Seat {
    /// The default key while the seat is vacant.
    pub guardian: Pubkey,
    pub number: u32,
    pub bump: u8,
}

impl Seat {
    pub fn is_vacant(&self) -> bool {
        self.guardian == Pubkey::default()
    }
}
