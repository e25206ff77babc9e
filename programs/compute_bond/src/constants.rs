//! Seeds and hard bounds.
use anchor_lang::prelude::*;

#[constant]
pub const MAX_BOND_DURATION_SECS: i64 = 14 * 24 * 3_600;
/// $10. One micro-USD is one micro-unit of the mint.
#[constant]
pub const MIN_BOND_USD_MICRO: u64 = 10_000_000;

#[constant]
pub const CONFIG_SEED: &[u8] = b"config";
#[constant]
pub const COMPUTE_BOND_SEED: &[u8] = b"compute_bond";
#[constant]
pub const BOND_ESCROW_SEED: &[u8] = b"bond_escrow";
#[constant]
pub const LEASE_SEED: &[u8] = b"lease";
/// Seed, in every program, of the PDA that signs its calls into other programs.
#[constant]
pub const AUTHORITY_SEED: &[u8] = b"authority";

/// For how long after its expiry a bond stays: the time in which a task that ended late can still be settled or disputed.
#[constant]
pub const SLASH_WINDOW_SECS: i64 = 7 * 24 * 3_600;
/// For how long the key before the last rotation still attests.
#[constant]
pub const BROKER_KEY_GRACE_SECS: i64 = 48 * 3_600;
/// How old `posted_at` may be, which the client writes into the bond's address. A bond cannot be closed before, so its
/// address never comes back.
#[constant]
pub const POSTED_AT_TOLERANCE_SECS: i64 = 120;

/// What a bond reads of a market's task: its discriminator, then its status. The market's own tests hold it to this.
pub const TASK_DISCRIMINATOR: [u8; 8] = [79, 34, 229, 55, 88, 90, 55, 84];
pub const TASK_STATUS_AT: usize = 8;
/// Released, and undecided: a dispute without a verdict in time.
pub const TASK_FREES_BOND: [u8; 2] = [5, 6];
