use anchor_lang::prelude::*;

use crate::{
    constants::{
        DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_MS, MAX_MEMORY_MB, MAX_ROUTES, MAX_ROUTE_LEN, MAX_TIMEOUT_MS, MIN_MEMORY_MB,
        MIN_TIMEOUT_MS,
    },
    errors::RegistryError,
    route::is_route,
};

/// `[b"worker", owner, name]`.
#[account]
#[derive(InitSpace)]
pub struct Worker {
    pub owner: Pubkey,
    /// A label padded with zeros.
    pub name: [u8; 32],
    pub status: WorkerStatus,
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
    #[max_len(MAX_ROUTES, MAX_ROUTE_LEN)]
    pub routes: Vec<String>,
    pub reserved: [u8; 32],
}

/// `[b"version", worker, number]`.
#[account]
#[derive(InitSpace)]
pub struct WorkerVersion {
    pub worker: Pubkey,
    pub number: u32,
    pub code_hash: [u8; 32],
    pub published_at: i64,
    pub bump: u8,
}

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerStatus {
    Active,
    Paused,
}

/// What an owner may change about a worker at any time.
#[derive(AnchorSerialize, AnchorDeserialize, Clone)]
pub struct WorkerSettings {
    pub timeout_ms: Option<u32>,
    pub memory_mb: Option<u32>,
    pub routes: Vec<String>,
}

impl Worker {
    pub fn apply(&mut self, settings: WorkerSettings) -> Result<()> {
        let timeout_ms = settings.timeout_ms.unwrap_or(DEFAULT_TIMEOUT_MS);
        let memory_mb = settings.memory_mb.unwrap_or(DEFAULT_MEMORY_MB);
        let routes = settings.routes;
        require!((MIN_TIMEOUT_MS..=MAX_TIMEOUT_MS).contains(&timeout_ms), RegistryError::TimeoutOutOfBounds);
        require!((MIN_MEMORY_MB..=MAX_MEMORY_MB).contains(&memory_mb), RegistryError::MemoryOutOfBounds);
        require!(routes.len() <= usize::from(MAX_ROUTES), RegistryError::TooManyRoutes);
        let mut seen = routes.iter();
        while let Some(route) = seen.next() {
            require!(route.len() <= usize::from(MAX_ROUTE_LEN) && is_route(route), RegistryError::InvalidRoute);
            require!(!seen.as_slice().contains(route), RegistryError::DuplicateRoute);
        }
        self.timeout_ms = timeout_ms;
        self.memory_mb = memory_mb;
        self.routes = routes;
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
