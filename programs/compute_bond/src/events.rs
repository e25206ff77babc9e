//! What an indexer needs to rebuild every bond. `compute_bond_active_usd` is what was posted less what was released,
//! slashed and expired; `compute_bond_slashed_total` counts `BondSlashed`.
use anchor_lang::prelude::*;

use crate::state::ComputeProvider;

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub mint: Pubkey,
    pub instance: [u8; 32],
    pub broker_key: Pubkey,
}

#[event]
pub struct AuthorityProposed {
    /// The default key withdraws the proposal.
    pub pending_authority: Pubkey,
}

#[event]
pub struct AuthorityAccepted {
    pub authority: Pubkey,
}

#[event]
pub struct PauseAuthoritySet {
    pub pause_authority: Pubkey,
}

#[event]
pub struct PausedSet {
    pub paused: bool,
}

#[event]
pub struct CallersPinned {
    pub market: Pubkey,
    pub disputes: Pubkey,
}

#[event]
pub struct BrokerKeyRotated {
    pub broker_key: Pubkey,
    pub previous_broker_key: Pubkey,
}

#[event]
pub struct BondPosted {
    pub bond: Pubkey,
    pub agent_did: [u8; 32],
    pub operator: Pubkey,
    pub provider: ComputeProvider,
    pub lease_id: [u8; 32],
    pub amount: u64,
    pub gpu_hours: u32,
    pub capability_bits: u128,
    pub expires_at: i64,
}

#[event]
pub struct BondRenewed {
    pub bond: Pubkey,
    pub gpu_hours: u32,
    pub expires_at: i64,
}

#[event]
pub struct BondLocked {
    pub bond: Pubkey,
    pub task: Pubkey,
}

#[event]
pub struct BondReleased {
    pub bond: Pubkey,
    pub task: Pubkey,
    pub amount: u64,
    pub token: Pubkey,
}

#[event]
pub struct BondSlashed {
    pub bond: Pubkey,
    pub task: Pubkey,
    pub caller: Pubkey,
    pub amount: u64,
    pub destination: Pubkey,
    /// For the broker, who takes the lease back.
    pub lease_id: [u8; 32],
}

#[event]
pub struct BondExpired {
    pub bond: Pubkey,
    pub amount: u64,
    pub token: Pubkey,
}

#[event]
pub struct BondClosed {
    pub bond: Pubkey,
}
