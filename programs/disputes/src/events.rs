use anchor_lang::prelude::*;
use market::state::Verdict;

use crate::{
    logic::money::Payment,
    state::{Parameters, Party},
};

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub mint: Pubkey,
    pub fee_vault: Pubkey,
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
    pub by: Pubkey,
}

#[event]
pub struct ConfigUpdated {
    pub parameters: Parameters,
}

#[event]
pub struct GuardianSeated {
    pub guardian: Pubkey,
    pub seat: u32,
    pub deposit: u64,
    pub seated_at: i64,
}

#[event]
pub struct DepositAdded {
    pub guardian: Pubkey,
    pub amount: u64,
}

#[event]
pub struct LeaveAnnounced {
    pub guardian: Pubkey,
    pub leaving_at: i64,
    /// Whether somebody else announced it, because stake or deposit fell short.
    pub evicted: bool,
}

#[event]
pub struct SeatVacated {
    pub guardian: Pubkey,
    pub seat: u32,
}

#[event]
pub struct DepositWithdrawn {
    pub guardian: Pubkey,
    pub amount: u64,
}

#[event]
pub struct DisputeOpened {
    pub dispute: Pubkey,
    pub task: Pubkey,
    pub by: Party,
    pub bond: u64,
    pub parameters: Parameters,
    pub opened_at: i64,
    pub seats: u32,
    pub seed_slot: u64,
}

#[event]
pub struct SeedFixed {
    pub dispute: Pubkey,
    pub round: u8,
    pub seed: [u8; 32],
}

/// Nobody fixed the seed while the chain still knew the slot's hash: it comes from a later slot.
#[event]
pub struct SeedMissed {
    pub dispute: Pubkey,
    pub round: u8,
    pub seed_slot: u64,
}

#[event]
pub struct GuardianDrawn {
    pub dispute: Pubkey,
    pub round: u8,
    pub guardian: Pubkey,
    pub seat: u32,
    pub number: u32,
}

/// The draw came upon a seat whose guardian cannot judge this dispute, or that is vacant.
#[event]
pub struct SeatPassed {
    pub dispute: Pubkey,
    pub round: u8,
    pub seat: u32,
    pub number: u32,
}

#[event]
pub struct VotingOpened {
    pub dispute: Pubkey,
    pub round: u8,
    pub commit_by: i64,
    pub reveal_by: i64,
}

#[event]
pub struct VoteCommitted {
    pub dispute: Pubkey,
    pub guardian: Pubkey,
    pub commitment: [u8; 32],
}

#[event]
pub struct VoteRevealed {
    pub dispute: Pubkey,
    pub guardian: Pubkey,
    pub verdict: Verdict,
}

#[event]
pub struct RoundConcluded {
    pub dispute: Pubkey,
    pub round: u8,
    /// What this panel found.
    pub found: Option<Verdict>,
    pub appeal_by: i64,
}

#[event]
pub struct Appealed {
    pub dispute: Pubkey,
    pub by: Party,
    pub opened_at: i64,
    pub seats: u32,
    pub seed_slot: u64,
}

#[event]
pub struct VerdictExecuted {
    pub dispute: Pubkey,
    /// Absent where no panel found one.
    pub verdict: Option<Verdict>,
    /// False where the market had given the task up as undecided before.
    pub task_settled: bool,
    pub fees: u64,
    pub client: Payment,
    pub agent: Payment,
}

#[event]
pub struct JurorSettled {
    pub dispute: Pubkey,
    pub guardian: Pubkey,
    pub earned: u64,
    pub lost: u64,
}

#[event]
pub struct LossRecorded {
    pub dispute: Pubkey,
    pub node: Pubkey,
}

#[event]
pub struct NodeSlashed {
    pub dispute: Pubkey,
    pub pool: Pubkey,
    pub amount: u64,
}

#[event]
pub struct WaitingClaimed {
    pub dispute: Pubkey,
    pub party: Party,
    pub amount: u64,
}

#[event]
pub struct TreasuryPaid {
    pub amount: u64,
}

#[event]
pub struct DisputeClosed {
    pub dispute: Pubkey,
}
