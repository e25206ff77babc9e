use anchor_lang::prelude::*;
use solana_sha256_hasher::hashv;

use crate::constants::BID_DOMAIN;

/// `[b"bid", task, bond]`: one bid a bond.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct Bid {
    pub task: Pubkey,
    pub bond: Pubkey,
    /// The agent's authority.
    pub bidder: Pubkey,
    pub agent_did: [u8; 32],
    /// Where deposit and reward go.
    pub provider_token: Pubkey,
    pub node: Pubkey,
    /// The node's key for receipts, as it was when the bid was made.
    pub receipt_key: Pubkey,
    pub commitment: [u8; 32],
    /// Order of commitment within the task; decides between equal prices.
    pub number: u32,
    pub price: u64,
    pub revealed: u8,
    pub bump: u8,
}

impl Bid {
    /// Bound to task and bond: who copies a commitment cannot reveal it, not even when the original is revealed.
    pub fn commitment(task: &Pubkey, bond: &Pubkey, price: u64, salt: &[u8; 32]) -> [u8; 32] {
        hashv(&[BID_DOMAIN, task.as_ref(), bond.as_ref(), &price.to_le_bytes(), salt]).to_bytes()
    }
}
