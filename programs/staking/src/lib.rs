//! Bonds, delegation, rewards, and slashing on evidence.
use anchor_lang::prelude::*;

declare_id!("BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m");

#[program]
pub mod staking {}
