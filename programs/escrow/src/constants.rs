/// Seeds.
pub const CONFIG_SEED: &[u8] = b"config";
pub const AUTHORITY_SEED: &[u8] = b"authority";
pub const RENTER_SEED: &[u8] = b"renter";
pub const SESSION_SEED: &[u8] = b"session";
pub const LEDGER_SEED: &[u8] = b"ledger";
pub const VAULT_SEED: &[u8] = b"vault";
pub const EXPOSURE_SEED: &[u8] = b"exposure";
pub const FAULT_SEED: &[u8] = b"fault";

/// Prices of time are per hour, so that hours x hourly rate is exact; prices of requests are per request.
pub const SECONDS_PER_HOUR: u64 = 3_600;

/// What no authority can go beyond.
pub const MAX_FEE_BPS: u16 = 1_000;
pub const MAX_SESSION_BOND_BPS: u16 = 10_000;
pub const MIN_WINDOW: u32 = 60;
pub const MAX_WINDOW: u32 = 30 * 24 * 3_600;
pub const MIN_DURATION: u32 = 3_600;
pub const MAX_DURATION: u32 = 366 * 24 * 3_600;
