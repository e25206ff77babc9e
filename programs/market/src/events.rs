//! What an indexer needs to rebuild every task, bid and balance.
use anchor_lang::prelude::*;

use crate::state::{Parameters, PayeeRole, Payment, PayoutMode, Proof, Verdict};

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub mint: Pubkey,
    pub fee_vault: Pubkey,
    pub instance: [u8; 32],
    pub parameters: Parameters,
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
pub struct ConfigUpdated {
    pub parameters: Parameters,
}

#[event]
pub struct DisputesPinned {
    pub disputes: Pubkey,
}

#[event]
pub struct VerifierRegistered {
    pub key: Pubkey,
}

#[event]
pub struct VerifierRemoved {
    pub key: Pubkey,
}

#[event]
pub struct TaskPosted {
    pub task: Pubkey,
    pub client: Pubkey,
    pub capability_bit: u8,
    pub reward: u64,
    pub required_bond: u64,
    pub payout_mode: PayoutMode,
    pub spec_hash: [u8; 32],
    pub commit_by: i64,
    pub reveal_by: i64,
    pub award_by: i64,
    pub deadline: i64,
}

#[event]
pub struct BidCommitted {
    pub task: Pubkey,
    pub bid: Pubkey,
    pub bond: Pubkey,
    pub bidder: Pubkey,
    pub number: u32,
    pub deposit: u64,
}

#[event]
pub struct BidRevealed {
    pub task: Pubkey,
    pub bid: Pubkey,
    pub price: u64,
}

/// `task.bid_book_closed`.
#[event]
pub struct BidBookClosed {
    pub task: Pubkey,
    pub winner: Option<Pubkey>,
    pub price: u64,
    pub commits: u32,
    pub reveals: u32,
    /// Deposits of bids that were never revealed, which the client gets.
    pub forfeited: u64,
}

#[event]
pub struct BidPassedOver {
    pub task: Pubkey,
    pub bid: Pubkey,
    pub next: Option<Pubkey>,
}

#[event]
pub struct TaskAwarded {
    pub task: Pubkey,
    pub bid: Pubkey,
    pub bond: Pubkey,
    pub agent_did: [u8; 32],
    pub price: u64,
}

#[event]
pub struct TaskCancelled {
    pub task: Pubkey,
    pub client: Payment,
}

#[event]
pub struct TaskReleased {
    pub task: Pubkey,
    /// Absent where a verdict released it.
    pub proof: Option<Proof>,
    pub result_hash: [u8; 32],
    pub compute: u64,
    pub gas_subsidy: u64,
    pub treasury_fee: u64,
    pub provider: Payment,
    pub treasury: Payment,
    pub client: Payment,
}

#[event]
pub struct TaskExpired {
    pub task: Pubkey,
    pub slashed: u64,
    pub client: Payment,
}

#[event]
pub struct TaskFrozen {
    pub task: Pubkey,
    pub until: i64,
}

#[event]
pub struct DisputeSettled {
    pub task: Pubkey,
    pub verdict: Verdict,
    pub slashed: u64,
    pub provider: Payment,
    pub treasury: Payment,
    pub client: Payment,
}

#[event]
pub struct DisputeUndecided {
    pub task: Pubkey,
    pub client: Payment,
}

#[event]
pub struct WaitingClaimed {
    pub task: Pubkey,
    pub payee: PayeeRole,
    pub token: Pubkey,
    pub paid: u64,
}

#[event]
pub struct TaskClosed {
    pub task: Pubkey,
    /// Donations, which go to the client.
    pub surplus: u64,
}

#[event]
pub struct BidClosed {
    pub bid: Pubkey,
}
