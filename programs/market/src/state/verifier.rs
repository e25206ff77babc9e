use anchor_lang::prelude::*;

/// `[b"verifier", key]`: a key whose attestations count while this account exists.
#[account]
#[derive(InitSpace)]
pub struct Verifier {
    pub key: Pubkey,
    pub bump: u8,
}
