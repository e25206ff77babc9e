use anchor_lang::prelude::*;

pub const CONFIG_SEED: &[u8] = b"config";
pub const AUTHORITY_SEED: &[u8] = b"authority";
pub const POOL_SEED: &[u8] = b"pool";
pub const VAULT_SEED: &[u8] = b"vault";
pub const DELEGATION_SEED: &[u8] = b"delegation";
pub const UNBONDING_SEED: &[u8] = b"unbonding";
pub const REDELEGATION_SEED: &[u8] = b"redelegation";
pub const OFFENCE_SEED: &[u8] = b"offence";
pub const RECEIPT_KEY_SEED: &[u8] = b"receipt_key";

/// What `Pool::survival` starts from.
pub const WHOLE: u64 = 1 << 63;

const HOUR: u32 = 3_600;
const DAY: u32 = 24 * HOUR;

// Bounds of the parameters: what no authority can change.
pub const MAX_MINIMUM: u64 = 1_000_000_000_000;
pub const MIN_UNBONDING_SECONDS: u32 = DAY;
pub const MAX_UNBONDING_SECONDS: u32 = 60 * DAY;
/// How long everyone can see a new disputes program before it can slash: longer than any stake may have been promised
/// that leaving takes, whatever the unbonding time is set to meanwhile.
pub const DISPUTES_NOTICE_SECONDS: u32 = MAX_UNBONDING_SECONDS + DAY;
pub const MIN_EPOCH_SECONDS: u32 = HOUR;
/// Evidence that the cap of one epoch keeps out must still find the stake there in the next.
pub const EPOCHS_PER_UNBONDING: u32 = 2;
pub const MIN_STREAM_SECONDS: u32 = HOUR;
pub const MAX_STREAM_SECONDS: u32 = 365 * DAY;
pub const MAX_NOTICE_SECONDS: u32 = 60 * DAY;
pub const MAX_COMMISSION_BPS: u16 = 5_000;
pub const MAX_COMMISSION_CHANGE_BPS: u16 = 1_000;
pub const MAX_EPOCH_SLASH_BPS: u16 = 5_000;

/// User, provider and guardian beside the node.
#[constant]
pub const ROLES: u8 = 4;
