use anchor_lang::prelude::*;

/// `[b"claim", payee]`. What a slash owes a victim whose token account could not be paid; covered by the claim vault.
#[account]
#[derive(InitSpace)]
pub struct Claim {
    pub payee: Pubkey,
    /// Who opened the claim and gets its rent back.
    pub opener: Pubkey,
    pub amount: u64,
    pub bump: u8,
}
