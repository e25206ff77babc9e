//! Who exists on the market and what they claim.
use anchor_lang::prelude::*;

declare_id!("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");

#[program]
pub mod registry {}
