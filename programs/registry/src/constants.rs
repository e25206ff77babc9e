//! Seeds and hard bounds.
use anchor_lang::prelude::*;

#[constant]
pub const CONFIG_SEED: &[u8] = b"config";
#[constant]
pub const AGENT_SEED: &[u8] = b"agent";
#[constant]
pub const NODE_SEED: &[u8] = b"node";
#[constant]
pub const REPUTATION_SEED: &[u8] = b"reputation";
#[constant]
pub const CAPABILITY_SEED: &[u8] = b"capability";
#[constant]
pub const WORKER_SEED: &[u8] = b"worker";
#[constant]
pub const VERSION_SEED: &[u8] = b"version";
#[constant]
pub const TRIGGER_SEED: &[u8] = b"trigger";
/// Seed, in every program, of the PDA that signs its calls into other programs.
#[constant]
pub const AUTHORITY_SEED: &[u8] = b"authority";

/// Prefix of what an agent's did is the SHA-256 of.
#[constant]
pub const DID_DOMAIN: &[u8] = b"did:compute:";
/// How old the slot that a did is derived from may be, and for how long its agent cannot be closed.
#[constant]
pub const DID_SLOT_WINDOW: u64 = 150;

/// Micro-USD.
#[constant]
pub const MIN_CAPABILITY_BOND_USD: u64 = 10_000_000;
#[constant]
pub const MAX_CAPABILITY_BOND_USD: u64 = 1_000_000_000_000u64;

/// Micro-USDC per hour.
#[constant]
pub const MAX_FLOOR_PRICE: u64 = 1_000_000_000_000u64;
#[constant]
pub const MAX_ATTESTATION_SECS: i64 = 90 * 24 * 3_600;

#[constant]
pub const DEFAULT_TIMEOUT_MS: u32 = 30_000;
#[constant]
pub const MIN_TIMEOUT_MS: u32 = 100;
#[constant]
pub const MAX_TIMEOUT_MS: u32 = 900_000;
#[constant]
pub const DEFAULT_MEMORY_MB: u32 = 128;
#[constant]
pub const MIN_MEMORY_MB: u32 = 16;
#[constant]
pub const MAX_MEMORY_MB: u32 = 16_384;
#[constant]
pub const MAX_ROUTES: u8 = 8;
#[constant]
pub const MAX_ROUTE_LEN: u8 = 64;
#[constant]
pub const MAX_CRON_LEN: u8 = 64;
