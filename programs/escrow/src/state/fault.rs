use anchor_lang::prelude::*;
use registry::state::FaultKind;

/// `[b"fault", session]`: proof for staking. Never closed, so that one session is one fault.
#[account]
#[derive(InitSpace)]
pub struct Fault {
    pub session: Pubkey,
    pub node: Pubkey,
    pub operator: Pubkey,
    /// The victim, and where it is paid.
    pub renter: Pubkey,
    pub renter_token: Pubkey,
    /// What the session asked of the node's bond.
    pub bond: u64,
    pub at: i64,
    pub kind: FaultKind,
    pub bump: u8,
}
