//! Seeds, and the bounds that no authority can leave.
use anchor_lang::prelude::Pubkey;
use const_crypto::ed25519::derive_program_address;

pub const CONFIG_SEED: &[u8] = b"config";
pub const COURT_SEED: &[u8] = b"court";
pub const VAULT_SEED: &[u8] = b"vault";
pub const GUARDIAN_SEED: &[u8] = b"guardian";
pub const SEAT_SEED: &[u8] = b"seat";
pub const DISPUTE_SEED: &[u8] = b"dispute";
pub const VOTE_SEED: &[u8] = b"vote";
/// Of the PDA that signs this program's calls into others.
pub const AUTHORITY_SEED: &[u8] = b"authority";

/// The one vault, and who signs for this program elsewhere. Derived while compiling: nothing is derived on chain.
pub const VAULT: Pubkey = Pubkey::new_from_array(VAULT_PDA.0);
pub const VAULT_BUMP: u8 = VAULT_PDA.1;
const VAULT_PDA: ([u8; 32], u8) = derive_program_address(&[VAULT_SEED], crate::ID.as_array());
pub const AUTHORITY: Pubkey = Pubkey::new_from_array(AUTHORITY_PDA.0);
pub const AUTHORITY_BUMP: u8 = AUTHORITY_PDA.1;
const AUTHORITY_PDA: ([u8; 32], u8) = derive_program_address(&[AUTHORITY_SEED], crate::ID.as_array());

/// What a guardian hashes to commit to a vote, and the chain to fix a seed and to draw: no hash of one means another.
pub const VOTE_DOMAIN: &[u8; 16] = b"dispute-vote\0\0\0\0";
pub const SEED_DOMAIN: &[u8; 16] = b"dispute-seed\0\0\0\0";
pub const DRAW_DOMAIN: &[u8; 16] = b"dispute-draw\0\0\0\0";

/// A panel's odd size never leaves all votes tied; this many fit into an account that one transaction can create.
pub const MAX_PANEL: usize = 15;
pub const MIN_PANEL: u16 = 3;

/// How many slots after its opening a round's seed comes from: about as many as make the opening final, so that nobody
/// can take an opening back once its seed is known.
pub const SEED_DELAY_SLOTS: u64 = 32;
/// How long a guardian sits before it can be drawn: seats that someone takes because it is about to dispute are seen.
pub const WARM_UP_SECS: i64 = 24 * 60 * 60;
/// Longer than any draw: a seat that could be drawn when a round opened is still there when it is drawn.
pub const LEAVE_NOTICE_SECS: i64 = 2 * 24 * 60 * 60;
/// What is left for executing a verdict before the market gives the task up as undecided.
pub const EXECUTION_SECS: i64 = 12 * 60 * 60;
/// How long the stake of a node can be slashed for a verdict, and so how long the dispute stays.
pub const NODE_SLASH_SECS: i64 = 14 * 24 * 60 * 60;

const HOUR: u32 = 60 * 60;
const DAY: u32 = 24 * HOUR;
pub const MIN_PHASE_SECS: u32 = HOUR;
pub const MAX_PHASE_SECS: u32 = 2 * DAY;
pub const MAX_DRAW_SECS: u32 = DAY;

/// 1 cent and 1,000 USDC.
pub const MIN_GUARDIAN_FEE: u64 = 10_000;
pub const MAX_GUARDIAN_FEE: u64 = 1_000_000_000;
/// 100,000 USDC.
pub const MAX_SEAT_DEPOSIT: u64 = 100_000_000_000;
/// Beyond a tenth of the reward, who is right and poor could not dispute.
pub const MAX_BOND_BPS: u16 = 1_000;
pub const MAX_NODE_SLASH_BPS: u16 = 3_000;
