use anchor_lang::prelude::*;

use crate::state::{DisputesProgram, Parameters};

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub mint: Pubkey,
    pub disputes: DisputesProgram,
    pub parameters: Parameters,
}

#[event]
pub struct AuthorityProposed {
    pub pending_authority: Option<Pubkey>,
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
pub struct DisputesProposed {
    pub disputes: DisputesProgram,
    pub due_at: i64,
}

#[event]
pub struct DisputesApplied {
    pub disputes: DisputesProgram,
}

#[event]
pub struct PoolCreated {
    pub pool: Pubkey,
    pub role: u8,
    pub holder: Pubkey,
    pub operator: Pubkey,
    pub commission_bps: u16,
}

#[event]
pub struct DelegationOpened {
    pub pool: Pubkey,
    pub owner: Pubkey,
}

/// Stake came in: the operator's or a delegator's, new or from rewards.
#[event]
pub struct Staked {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub amount: u64,
    pub shares: u64,
}

#[event]
pub struct UnstakeRequested {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub nonce: u64,
    pub shares: u64,
    pub unlocks_at: i64,
}

#[event]
pub struct Withdrawn {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub nonce: u64,
    pub shares: u64,
    pub amount: u64,
}

#[event]
pub struct Redelegated {
    pub from_pool: Pubkey,
    pub to_pool: Pubkey,
    pub owner: Pubkey,
    pub nonce: u64,
    pub shares_out: u64,
    pub amount: u64,
    pub shares_in: u64,
    pub matures_at: i64,
}

#[event]
pub struct RedelegationSettled {
    pub from_pool: Pubkey,
    pub to_pool: Pubkey,
    pub owner: Pubkey,
    pub nonce: u64,
    /// What slashes of the old pool cost, in shares of the new one and in assets.
    pub shares_lost: u64,
    pub amount_lost: u64,
    pub matured: bool,
}

#[event]
pub struct CommissionAnnounced {
    pub pool: Pubkey,
    pub commission_bps: u16,
    pub effective_at: i64,
}

#[event]
pub struct RewardsFunded {
    pub pool: Pubkey,
    pub funder: Pubkey,
    pub amount: u64,
    pub stream_amount: u64,
    pub stream_seconds: u64,
}

#[event]
pub struct RewardsClaimed {
    pub pool: Pubkey,
    pub owner: Pubkey,
    pub amount: u64,
}

#[event]
pub struct ReceiptKeyRecorded {
    pub pool: Pubkey,
    pub receipt_key: Pubkey,
}

#[event]
pub struct Slashed {
    pub pool: Pubkey,
    pub offence: Pubkey,
    pub kind: OffenceKind,
    pub victim: Option<Pubkey>,
    pub bond_loss: u64,
    pub delegated_loss: u64,
}

/// The treasury's own event says who was paid.
#[event]
pub struct ProceedsRouted {
    pub pool: Pubkey,
    pub offence: Pubkey,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffenceKind {
    Equivocation,
    Abandonment,
    Verdict,
}
