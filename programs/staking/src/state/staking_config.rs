use anchor_lang::prelude::*;

use super::Parameters;
use crate::constants::AUTHORITY_SEED;

#[account]
#[derive(InitSpace)]
pub struct StakingConfig {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    pub mint: Pubkey,
    /// Owns the vault of every pool, and signs what this program asks of others.
    pub vault_authority: Pubkey,
    /// Begins with the minimums, which `crates/bond` reads by offset.
    pub parameters: Parameters,
    /// Whose verdicts slash.
    pub disputes: DisputesProgram,
    pub paused: bool,
    pub bump: u8,
    pub vault_authority_bump: u8,
    pub pending_authority: Option<Pubkey>,
    pub pending_disputes: Option<PendingDisputes>,
    pub reserved: [u8; 128],
}

/// Both keys are the default while none is pinned; nobody signs for that one.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisputesProgram {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived once when it is proposed.
    pub authority: Pubkey,
}

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub struct PendingDisputes {
    pub disputes: DisputesProgram,
    pub due_at: i64,
}

impl DisputesProgram {
    pub fn of(program: Pubkey) -> Self {
        if program == Pubkey::default() {
            return Self::default();
        }
        Self { program, authority: Pubkey::find_program_address(&[AUTHORITY_SEED], &program).0 }
    }
}
