use anchor_lang::prelude::*;
use bytemuck::{Pod, Zeroable};

use crate::{constants::*, errors::TreasuryError};

/// Everything `update_config` changes.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy)]
pub struct Parameters {
    pub limits: SpendLimits,
    pub sweep: SweepShares,
    pub slash: SlashShares,
}

/// How much the hot tier may spend.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct SpendLimits {
    pub per_transaction: u64,
    pub per_window: u64,
    pub window_secs: u64,
}

/// How fees are split between the tiers, in basis points.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct SweepShares {
    pub hot_bps: u16,
    pub warm_bps: u16,
    pub cold_bps: u16,
}

/// How slashed stake is split, in basis points.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct SlashShares {
    pub victim_bps: u16,
    pub finder_bps: u16,
    pub treasury_bps: u16,
}

impl Parameters {
    pub fn validate(&self) -> Result<()> {
        let Self { limits, sweep, slash } = self;
        limits.validate()?;
        sweep.validate()?;
        slash.validate()
    }
}

impl SpendLimits {
    fn validate(&self) -> Result<()> {
        let Self { per_transaction, per_window, window_secs } = *self;
        require!((MIN_WINDOW_SECS..=MAX_WINDOW_SECS).contains(&window_secs), TreasuryError::WindowOutOfBounds);
        require!((MIN_WINDOW_LIMIT..=MAX_WINDOW_LIMIT).contains(&per_window), TreasuryError::WindowLimitOutOfBounds);
        require!((1..=per_window).contains(&per_transaction), TreasuryError::TransactionLimitOutOfBounds);
        Ok(())
    }
}

impl SweepShares {
    fn validate(&self) -> Result<()> {
        let Self { hot_bps, warm_bps, cold_bps } = *self;
        require_whole([hot_bps, warm_bps, cold_bps])?;
        require!(hot_bps <= MAX_HOT_SWEEP_BPS && cold_bps >= MIN_COLD_SWEEP_BPS, TreasuryError::SweepShareOutOfBounds);
        Ok(())
    }
}

impl SlashShares {
    fn validate(&self) -> Result<()> {
        let Self { victim_bps, finder_bps, treasury_bps } = *self;
        require_whole([victim_bps, finder_bps, treasury_bps])?;
        require!(
            victim_bps <= MAX_VICTIM_SLASH_BPS && finder_bps <= MAX_FINDER_SLASH_BPS,
            TreasuryError::SlashShareOutOfBounds
        );
        Ok(())
    }
}

fn require_whole(shares: [u16; 3]) -> Result<()> {
    let sum: u32 = shares.map(u32::from).iter().sum();
    require!(sum == u32::from(bps::DENOMINATOR), TreasuryError::SharesMustSum);
    Ok(())
}
