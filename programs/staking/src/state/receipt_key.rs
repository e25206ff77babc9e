use anchor_lang::prelude::*;

/// Says that a key once signed for the pool's node, so that rotating the key does not undo what was signed with it.
#[account]
#[derive(InitSpace)]
pub struct ReceiptKey {
    pub pool: Pubkey,
    pub receipt_key: Pubkey,
}
