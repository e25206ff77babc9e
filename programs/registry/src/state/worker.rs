use anchor_lang::prelude::*;

use super::{
    stored::{byte_of, shown_as},
    Routes, StoredRoutes,
};
use crate::{
    constants::{DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_MS, MAX_MEMORY_MB, MAX_TIMEOUT_MS, MIN_MEMORY_MB, MIN_TIMEOUT_MS},
    errors::RegistryError,
};

/// `[b"worker", owner, name]`.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Worker {
    pub owner: Pubkey,
    /// A label padded with zeros.
    pub name: [u8; 32],
    pub status: WorkerStatusByte,
    pub timeout_ms: u32,
    pub memory_mb: u32,
    pub latest_version: u32,
    pub active_version: u32,
    /// Of the active version, so that a runtime reads one account.
    pub code_hash: [u8; 32],
    /// Versions and triggers that still exist; they go before the worker does.
    pub open_versions: u32,
    pub open_triggers: u32,
    pub next_trigger: u32,
    pub deployed_at: i64,
    pub bump: u8,
    pub reserved: [u8; 32],
    /// Last, because what follows a list of texts has no fixed offset for clients.
    pub routes: StoredRoutes,
}

/// `[b"version", worker, number]`.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct WorkerVersion {
    pub worker: Pubkey,
    pub number: u32,
    pub code_hash: [u8; 32],
    pub published_at: i64,
    pub bump: u8,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerStatus {
    Active,
    Paused,
}

/// What an owner may change about a worker at any time.
#[derive(AnchorSerialize, AnchorDeserialize)]
pub struct WorkerSettings {
    pub timeout_ms: Option<u32>,
    pub memory_mb: Option<u32>,
    /// Last, because it takes the rest of what it is read from.
    pub routes: Routes,
}

byte_of!(WorkerStatus, WorkerStatusByte);

impl Worker {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    /// Checks the settings first. Inlined, because the compiler would not, and a call more costs 50 units.
    #[inline(always)]
    pub fn apply(&mut self, settings: &WorkerSettings) -> Result<()> {
        let timeout_ms = settings.timeout_ms.unwrap_or(DEFAULT_TIMEOUT_MS);
        let memory_mb = settings.memory_mb.unwrap_or(DEFAULT_MEMORY_MB);
        require!((MIN_TIMEOUT_MS..=MAX_TIMEOUT_MS).contains(&timeout_ms), RegistryError::TimeoutOutOfBounds);
        require!((MIN_MEMORY_MB..=MAX_MEMORY_MB).contains(&memory_mb), RegistryError::MemoryOutOfBounds);
        settings.routes.check()?;
        self.timeout_ms = timeout_ms;
        self.memory_mb = memory_mb;
        self.routes.set(&settings.routes);
        Ok(())
    }

    pub fn next_version(&self) -> Result<u32> {
        Ok(self.latest_version.checked_add(1).ok_or(RegistryError::CounterFull)?)
    }

    pub fn activate(&mut self, version: &WorkerVersion) {
        self.active_version = version.number;
        self.code_hash = version.code_hash;
    }
}

impl WorkerVersion {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();
}
