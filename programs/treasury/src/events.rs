use anchor_lang::prelude::*;

use crate::state::{Cold, Parameters};

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub operational_key: Pubkey,
    pub mint: Pubkey,
    pub warm_vault: Pubkey,
    pub cold: Cold,
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
    pub warm_vault: Pubkey,
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
pub struct SlashCallersPinned {
    pub staking: Pubkey,
    pub compute_bond: Pubkey,
    pub disputes: Pubkey,
}

#[event]
pub struct OperationalKeyRotated {
    pub operational_key: Pubkey,
}

#[event]
pub struct ColdProposed {
    pub cold: Cold,
    pub due_at: i64,
}

#[event]
pub struct ColdCancelled {
    pub cold: Cold,
}

#[event]
pub struct ColdApplied {
    pub cold: Cold,
}

#[event]
pub struct HotRefilled {
    pub amount: u64,
}

#[event]
pub struct HotSpent {
    pub destination: Pubkey,
    pub amount: u64,
}

/// What each tier received, and what the fee vault holds for it from now on.
#[event]
pub struct Swept {
    pub hot: u64,
    pub warm: u64,
    pub cold: u64,
    pub held_hot: u64,
    pub held_warm: u64,
    pub held_cold: u64,
}

#[event]
pub struct SlashRouted {
    pub caller: Pubkey,
    pub source: Pubkey,
    pub victim: Option<Pubkey>,
    pub victim_paid: u64,
    /// What the victim's claim grew by.
    pub victim_claimed: u64,
    pub finder_token: Option<Pubkey>,
    pub finder_paid: u64,
    pub treasury: u64,
}

#[event]
pub struct ClaimOpened {
    pub payee: Pubkey,
    pub opener: Pubkey,
}

#[event]
pub struct ClaimPaid {
    pub payee: Pubkey,
    pub destination: Pubkey,
    pub amount: u64,
}
