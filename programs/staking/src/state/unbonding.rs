use anchor_lang::prelude::*;

/// Stake that is leaving. It keeps its shares of the pool, and so its part of every slash, until it is withdrawn.
#[account]
#[derive(InitSpace)]
pub struct Unbonding {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub shares: u64,
    pub nonce: u64,
    pub unlocks_at: i64,
    /// Whether it left the operator's bond.
    pub is_bond: bool,
    pub bump: u8,
}
