use anchor_lang::prelude::*;

use crate::constants::AUTHORITY_SEED;

/// `[b"config"]`. Zero-copy, because every settlement reads it.
#[account(zero_copy)]
#[derive(InitSpace)]
pub struct RegistryConfig {
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pause_authority: Pubkey,
    pub escrow: Writer,
    pub staking: Writer,
    pub market: Writer,
    pub disputes: Writer,
    /// Little-endian u128: the bits a node may claim.
    pub active_capabilities: [u8; 16],
    /// Little-endian u128: the bits that will never mean anything else.
    pub retired_capabilities: [u8; 16],
    pub paused: u8,
    pub bump: u8,
    pub reserved: [u8; 126],
}

/// A program that may write reputation.
#[zero_copy]
#[derive(InitSpace)]
pub struct Writer {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived when the pin is set, so that a settlement only compares it.
    pub authority: Pubkey,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, PartialEq, Eq)]
pub enum WriterRole {
    Escrow,
    Staking,
    Market,
    Disputes,
}

impl Writer {
    /// Unpinned is pinned to the system program, which signs for no PDA.
    pub fn unpinned() -> Self {
        Self::pinned(System::id())
    }

    pub fn pinned(program: Pubkey) -> Self {
        Self { program, authority: Pubkey::find_program_address(&[AUTHORITY_SEED], &program).0 }
    }
}

impl RegistryConfig {
    pub fn writer_mut(&mut self, role: WriterRole) -> &mut Writer {
        match role {
            WriterRole::Escrow => &mut self.escrow,
            WriterRole::Staking => &mut self.staking,
            WriterRole::Market => &mut self.market,
            WriterRole::Disputes => &mut self.disputes,
        }
    }

    pub fn is_paused(&self) -> bool {
        self.paused != 0
    }

    pub fn active_capabilities(&self) -> u128 {
        u128::from_le_bytes(self.active_capabilities)
    }

    pub fn retired_capabilities(&self) -> u128 {
        u128::from_le_bytes(self.retired_capabilities)
    }

    pub fn activate_capability(&mut self, mask: u128) {
        self.active_capabilities = (self.active_capabilities() | mask).to_le_bytes();
    }

    pub fn retire_capability(&mut self, mask: u128) {
        self.active_capabilities = (self.active_capabilities() & !mask).to_le_bytes();
        self.retired_capabilities = (self.retired_capabilities() | mask).to_le_bytes();
    }
}
