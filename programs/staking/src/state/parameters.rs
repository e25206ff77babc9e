use anchor_lang::prelude::*;

use crate::{constants::*, errors::StakingError};

/// Everything `update_config` changes.
#[zero_copy]
#[repr(C, packed)]
#[derive(AnchorDeserialize, InitSpace, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// The least bond of each role.
    pub minimums: [u64; ROLES as usize],
    pub unbonding_seconds: u32,
    /// What `epoch_bps` is counted over.
    pub epoch_seconds: u32,
    pub stream_seconds: u32,
    pub commission_notice_seconds: u32,
    pub max_commission_bps: u16,
    pub max_commission_change_bps: u16,
    /// What one offence costs a pool, of all that it holds.
    pub equivocation_bps: u16,
    pub abandonment_bps: u16,
    /// The most that one verdict may cost.
    pub verdict_bps: u16,
    /// The most that all offences of an epoch may cost.
    pub epoch_bps: u16,
}

/// Packed, its bytes are its Borsh.
impl AnchorSerialize for Parameters {
    fn serialize<W: std::io::Write>(&self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(bytemuck::bytes_of(self))
    }
}

impl Parameters {
    pub fn minimum(&self, role: u8) -> Result<u64> {
        let minimums = self.minimums;
        minimums.get(usize::from(role)).copied().ok_or_else(|| error!(StakingError::Overflow))
    }

    pub fn validate(&self) -> Result<()> {
        let Self {
            minimums,
            unbonding_seconds,
            epoch_seconds,
            stream_seconds,
            commission_notice_seconds,
            max_commission_bps,
            max_commission_change_bps,
            equivocation_bps,
            abandonment_bps,
            verdict_bps,
            epoch_bps,
        } = *self;
        require!(minimums.iter().all(|minimum| (1..=MAX_MINIMUM).contains(minimum)), StakingError::MinimumOutOfBounds);
        require!(
            (MIN_UNBONDING_SECONDS..=MAX_UNBONDING_SECONDS).contains(&unbonding_seconds),
            StakingError::UnbondingOutOfBounds
        );
        let longest_epoch = unbonding_seconds.checked_div(EPOCHS_PER_UNBONDING).ok_or(StakingError::Overflow)?;
        require!((MIN_EPOCH_SECONDS..=longest_epoch).contains(&epoch_seconds), StakingError::EpochOutOfBounds);
        require!((MIN_STREAM_SECONDS..=MAX_STREAM_SECONDS).contains(&stream_seconds), StakingError::StreamOutOfBounds);
        // One change can be announced at a time, so that a notice of an epoch bounds the change of an epoch.
        require!(
            (epoch_seconds..=MAX_NOTICE_SECONDS).contains(&commission_notice_seconds),
            StakingError::NoticeOutOfBounds
        );
        require!(
            max_commission_bps <= MAX_COMMISSION_BPS
                && (1..=MAX_COMMISSION_CHANGE_BPS).contains(&max_commission_change_bps),
            StakingError::CommissionOutOfBounds
        );
        require!((1..=MAX_EPOCH_SLASH_BPS).contains(&epoch_bps), StakingError::SlashOutOfBounds);
        // An offence above the cap of an epoch could never be punished.
        let offences = [equivocation_bps, abandonment_bps, verdict_bps];
        require!(offences.iter().all(|offence| (1..=epoch_bps).contains(offence)), StakingError::SlashOutOfBounds);
        Ok(())
    }
}
