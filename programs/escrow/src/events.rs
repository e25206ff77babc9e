use anchor_lang::prelude::*;
use registry::state::UnitKind;

use crate::{
    logic::payout::Payment,
    state::{Outcome, Parameters, PayeeRole},
};

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
    pub by: Pubkey,
}

#[event]
pub struct ConfigUpdated {
    pub parameters: Parameters,
}

#[event]
pub struct SessionOpened {
    pub session: Pubkey,
    pub renter: Pubkey,
    pub renter_token: Pubkey,
    pub node: Pubkey,
    pub unit_kind: UnitKind,
    pub price: u64,
    pub max_units: u64,
    pub funds: u64,
}

#[event]
pub struct SessionAccepted {
    pub session: Pubkey,
    pub operator_token: Pubkey,
    pub bond: u64,
}

#[event]
pub struct SessionToppedUp {
    pub session: Pubkey,
    pub max_units: u64,
    pub funds: u64,
}

#[event]
pub struct SessionExtended {
    pub session: Pubkey,
    pub expires_at: i64,
}

/// Of a session or a ledger. What was earned since the receipt before is what was paid and what is owed more than then.
#[event]
pub struct Settled {
    pub deal: Pubkey,
    pub number: u64,
    pub units: u64,
    pub operator: Payment,
    pub treasury: Payment,
}

#[event]
pub struct CloseRequested {
    pub session: Pubkey,
    pub by: Pubkey,
    pub close_at: i64,
}

/// The vault holds exactly what is still owed to the three; if that is nothing, vault and session are gone.
#[event]
pub struct SessionEnded {
    pub session: Pubkey,
    pub outcome: Outcome,
    pub number: u64,
    pub units: u64,
    pub renter: Payment,
    pub operator: Payment,
    pub treasury: Payment,
}

#[event]
pub struct Abandoned {
    pub session: Pubkey,
    pub fault: Pubkey,
    pub node: Pubkey,
    pub bond: u64,
}

/// What waited for a payee in a deal has left.
#[event]
pub struct WaitingClaimed {
    pub deal: Pubkey,
    pub payee: PayeeRole,
    pub token: Pubkey,
    pub paid: u64,
}

/// After the last claim: what else was in the vault, if anything, went to the renter.
#[event]
pub struct SessionCleared {
    pub session: Pubkey,
    pub renter: Payment,
}

#[event]
pub struct LedgerOpened {
    pub ledger: Pubkey,
    pub renter: Pubkey,
    pub renter_token: Pubkey,
    pub node: Pubkey,
    pub unit_kind: UnitKind,
    pub price: u64,
    pub operator_token: Pubkey,
}

#[event]
pub struct Deposited {
    pub ledger: Pubkey,
    pub amount: u64,
    /// Everything put in and not taken out again.
    pub funds: u64,
}

#[event]
pub struct WithdrawalRequested {
    pub ledger: Pubkey,
    pub amount: u64,
    pub withdraw_at: i64,
}

#[event]
pub struct Withdrawn {
    pub ledger: Pubkey,
    pub renter: Payment,
    pub funds: u64,
}

#[event]
pub struct LedgerClosed {
    pub ledger: Pubkey,
    /// Donations.
    pub paid: u64,
}
