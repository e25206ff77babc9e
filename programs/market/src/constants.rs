//! Seeds, the split of a reward, and the bounds that no authority can leave.
use anchor_lang::prelude::*;

#[constant]
pub const CONFIG_SEED: &[u8] = b"config";
#[constant]
pub const CLIENT_SEED: &[u8] = b"client";
#[constant]
pub const TASK_SEED: &[u8] = b"task";
#[constant]
pub const VAULT_SEED: &[u8] = b"vault";
#[constant]
pub const BID_SEED: &[u8] = b"bid";
#[constant]
pub const VERIFIER_SEED: &[u8] = b"verifier";
/// Seed, in every program, of the PDA that signs its calls into other programs.
#[constant]
pub const AUTHORITY_SEED: &[u8] = b"authority";

/// What a bid's commitment begins with, before it is hashed.
#[constant]
pub const BID_DOMAIN: &[u8] = b"compute-bid\0\0\0\0\0";

/// Of 10,000: compute, the provider's gas, and the treasury.
#[constant]
pub const PROVIDER_BPS: u16 = 8_500;
#[constant]
pub const GAS_SUBSIDY_BPS: u16 = 300;
#[constant]
pub const TREASURY_BPS: u16 = 1_200;

/// 1 USDC.
#[constant]
pub const MIN_REWARD: u64 = 1_000_000;
/// As long as a bond is posted for.
#[constant]
pub const MAX_TASK_SECS: i64 = 14 * 24 * 3_600;
/// How many of the best bids a task remembers: as many winners may turn out to be unable to lock their bond.
pub const RANKING: usize = 3;

#[constant]
pub const MIN_BID_DEPOSIT: u64 = 10_000;
#[constant]
pub const MAX_BID_DEPOSIT: u64 = 100_000_000;
#[constant]
pub const MIN_BIDDING_WINDOW: u32 = 60;
#[constant]
pub const MAX_BIDDING_WINDOW: u32 = 24 * 3_600;
#[constant]
pub const MIN_AWARD_WINDOW: u32 = 600;
#[constant]
pub const MAX_AWARD_WINDOW: u32 = 3 * 24 * 3_600;
#[constant]
pub const MIN_DISPUTE_WINDOW: u32 = 3_600;
/// With the longest dispute, no longer than a bond's slash window.
#[constant]
pub const MAX_DISPUTE_WINDOW: u32 = 2 * 24 * 3_600;
#[constant]
pub const MIN_DISPUTE_TIMEOUT: u32 = 24 * 3_600;
#[constant]
pub const MAX_DISPUTE_TIMEOUT: u32 = 5 * 24 * 3_600;
