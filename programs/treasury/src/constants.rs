//! Seeds, and the bounds that no authority can leave.

pub const CONFIG_SEED: &[u8] = b"config";
pub const WINDOW_SEED: &[u8] = b"window";
pub const HELD_SEED: &[u8] = b"held";
pub const FEE_VAULT_SEED: &[u8] = b"fee_vault";
pub const HOT_VAULT_SEED: &[u8] = b"hot_vault";
pub const CLAIM_VAULT_SEED: &[u8] = b"claim_vault";
pub const CLAIM_SEED: &[u8] = b"claim";
/// The PDA by which a program that calls another one signs, the same in every program of the market.
pub const AUTHORITY_SEED: &[u8] = b"authority";

/// The hot tier's limit holds for at least a day.
pub const MIN_WINDOW_SECS: u64 = 24 * 60 * 60;
pub const MAX_WINDOW_SECS: u64 = 30 * 24 * 60 * 60;
/// 1 USDC.
pub const MIN_WINDOW_LIMIT: u64 = 1_000_000;
/// 250,000 USDC.
pub const MAX_WINDOW_LIMIT: u64 = 250_000_000_000;

/// The hot tier never takes more than half of the fees.
pub const MAX_HOT_SWEEP_BPS: u16 = 5_000;
/// The reserve always receives a tenth of the fees.
pub const MIN_COLD_SWEEP_BPS: u16 = 1_000;
/// Below one cent nothing is split: over many tiny sweeps, rounding would favour the tier with the largest share.
pub const MIN_SWEEP: u64 = 10_000;

/// An operator may be the victim of its own offence. These bounds keep slashing oneself dearer than unbonding.
pub const MAX_VICTIM_SLASH_BPS: u16 = 5_000;
pub const MAX_FINDER_SLASH_BPS: u16 = 2_000;

/// How long everyone can see a new cold address before fees may flow to it.
pub const COLD_CHANGE_DELAY_SECS: i64 = 7 * 24 * 60 * 60;
