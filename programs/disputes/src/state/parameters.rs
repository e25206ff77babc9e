use anchor_lang::prelude::*;
use bytemuck::{Pod, Zeroable};
use market::constants::MAX_DISPUTE_TIMEOUT;

use crate::{constants::*, errors::DisputesError};

/// Everything `update_config` changes. A dispute keeps those that held when it was opened.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Parameters {
    /// What a guardian earns by a vote with the verdict.
    pub guardian_fee: u64,
    /// What a guardian puts down to take a seat.
    pub seat_deposit: u64,
    /// What a guardian loses of it by not voting, or by not revealing.
    pub absence_penalty: u64,
    /// How long a panel may take to be drawn.
    pub draw_seconds: u32,
    pub commit_seconds: u32,
    pub reveal_seconds: u32,
    pub appeal_seconds: u32,
    /// The share of the reward that a bond is more than the guardians' fees.
    pub bond_bps: u16,
    /// What a lost dispute costs the node's stake, of all that its pool holds; zero spares it.
    pub node_slash_bps: u16,
    pub panel: u16,
    pub appeal_panel: u16,
}

impl Parameters {
    pub fn validate(&self) -> Result<()> {
        let Self {
            guardian_fee,
            seat_deposit,
            absence_penalty,
            draw_seconds,
            commit_seconds,
            reveal_seconds,
            appeal_seconds,
            bond_bps,
            node_slash_bps,
            panel,
            appeal_panel,
        } = *self;
        require!((MIN_GUARDIAN_FEE..=MAX_GUARDIAN_FEE).contains(&guardian_fee), DisputesError::FeeOutOfBounds);
        // Not to vote must cost at least what a vote against the verdict costs.
        require!(
            (guardian_fee..=seat_deposit).contains(&absence_penalty) && seat_deposit <= MAX_SEAT_DEPOSIT,
            DisputesError::DepositOutOfBounds
        );
        let phases = [commit_seconds, reveal_seconds, appeal_seconds];
        require!(
            phases.iter().all(|phase| (MIN_PHASE_SECS..=MAX_PHASE_SECS).contains(phase)),
            DisputesError::PhaseOutOfBounds
        );
        require!((MIN_PHASE_SECS..=MAX_DRAW_SECS).contains(&draw_seconds), DisputesError::PhaseOutOfBounds);
        require!(self.longest() <= i64::from(MAX_DISPUTE_TIMEOUT), DisputesError::PhasesTooLong);
        require!(bond_bps <= MAX_BOND_BPS && node_slash_bps <= MAX_NODE_SLASH_BPS, DisputesError::ShareOutOfBounds);
        require!(
            MIN_PANEL <= panel && panel < appeal_panel && usize::from(appeal_panel) <= MAX_PANEL,
            DisputesError::PanelOutOfBounds
        );
        require!([panel, appeal_panel].iter().all(|size| size & 1 == 1), DisputesError::PanelEven);
        Ok(())
    }

    /// The longest that a dispute can take from its opening until its verdict is executed, both rounds whole.
    pub fn longest(&self) -> i64 {
        let round = [self.draw_seconds, self.commit_seconds, self.reveal_seconds].map(i64::from).iter().sum::<i64>();
        round.saturating_mul(2).saturating_add(i64::from(self.appeal_seconds)).saturating_add(EXECUTION_SECS)
    }

    /// The guardians that a dispute can come to need: nobody sits on both of its panels.
    pub fn both_panels(&self) -> u32 {
        u32::from(self.panel).saturating_add(u32::from(self.appeal_panel))
    }

    /// What each side puts down that opens or appeals: enough to pay every guardian of both panels, whoever loses.
    pub fn bond(&self, reward: u64) -> Result<u64> {
        let fees = self.guardian_fee.checked_mul(u64::from(self.both_panels())).ok_or(DisputesError::Overflow)?;
        let share = bps::share(reward, self.bond_bps).ok_or(DisputesError::Overflow)?;
        Ok(fees.checked_add(share).ok_or(DisputesError::Overflow)?)
    }
}
