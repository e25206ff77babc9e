use anchor_lang::prelude::*;

/// `[b"vote", dispute, guardian]`. Nobody sits on both panels of a dispute, so it is one of a kind.
#[account(zero_copy)]
pub struct Vote {
    pub dispute: Pubkey,
    pub guardian: Pubkey,
    pub commitment: [u8; 32],
    pub bump: u8,
}

impl Vote {
    pub fn is_of(&self, dispute: &Pubkey, guardian: &Pubkey) -> bool {
        self.dispute == *dispute && self.guardian == *guardian
    }
}
