use anchor_lang::prelude::*;
use bytemuck::{Pod, Zeroable};

use super::Parameters;
use crate::constants::AUTHORITY_SEED;

/// `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
/// Read in place, because every instruction needs a field or two of it.
#[account(zero_copy)]
#[repr(C, packed)]
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
    pub paused: u8,
    pub bump: u8,
    pub vault_authority_bump: u8,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pending_disputes: PendingDisputes,
    pub reserved: [u8; 128],
}

impl StakingConfig {
    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }
}

/// Both keys are the default while none is pinned; nobody signs for that one.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct DisputesProgram {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived once when it is proposed.
    pub authority: Pubkey,
}

/// The disputes program to come.
#[zero_copy]
#[repr(C, packed)]
#[derive(InitSpace, Default)]
pub struct PendingDisputes {
    pub disputes: DisputesProgram,
    /// Zero while none is announced.
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
