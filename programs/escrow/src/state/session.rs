use anchor_lang::prelude::*;

use super::Deal;
use crate::errors::EscrowError;

/// `[b"session", instance, renter, nonce]`: one rental of one node.
#[account(zero_copy)]
pub struct Session {
    pub deal: Deal,
    pub max_units: u64,
    /// The part of `max_units` and of the time until `expires_at` that the operator accepted. What the renter adds later
    /// obliges nobody: not serving it is no fault.
    pub accepted_units: u64,
    pub accepted_until: i64,
    /// The bond that the node must have while this session runs.
    pub bond: u64,
    pub accept_by: i64,
    pub expires_at: i64,
    /// When the session was accepted or last settled.
    pub active_at: i64,
    /// When anyone may end a closing session; zero before.
    pub close_at: i64,
    /// For how long a higher receipt may be brought after a close was asked for.
    pub challenge_window: u32,
    /// For how long a node may settle nothing before the renter may call it gone.
    pub silence_limit: u32,
    /// Zero for none.
    pub ssh_key_hash: [u8; 32],
    /// Zero for none.
    pub job_spec_hash: [u8; 32],
    /// As in [`SessionState`].
    pub state: u8,
    pub padding: [u8; 7],
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum SessionState {
    Proposed = 1,
    Active = 2,
    Closing = 3,
    /// Over; what could not be delivered waits.
    Settled = 4,
}

impl Session {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    pub fn is(&self, state: SessionState) -> bool {
        self.state == state as u8
    }

    pub fn set_state(&mut self, state: SessionState) {
        self.state = state as u8;
    }

    pub fn require_active(&self) -> Result<()> {
        require!(self.is(SessionState::Active), EscrowError::SessionNotActive);
        Ok(())
    }

    /// A receipt counts while the session runs, and until the last second before anyone may end it.
    pub fn require_open_to_receipts(&self, now: i64) -> Result<()> {
        if self.is(SessionState::Active) {
            return Ok(());
        }
        require!(self.is(SessionState::Closing), EscrowError::SessionNotRunning);
        require!(now < self.close_at, EscrowError::ChallengeWindowOver);
        Ok(())
    }

    /// Whether the node broke its word: it settled nothing for longer than agreed, while it still had agreed units to
    /// serve and agreed time to serve them in.
    pub fn require_abandoned(&self, now: i64) -> Result<()> {
        let silent_until = later(self.active_at, self.silence_limit)?;
        require!(now > silent_until, EscrowError::NotSilentLongEnough);
        require!(
            self.deal.units < self.accepted_units && silent_until < self.accepted_until,
            EscrowError::NothingLeftToServe
        );
        Ok(())
    }
}

pub fn later(from: i64, seconds: u32) -> Result<i64> {
    from.checked_add(i64::from(seconds)).ok_or_else(|| error!(EscrowError::TimeOverflow))
}

/// How a session ended.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody accepted it.
    Cancelled,
    /// Both signed that the last receipt was the last.
    Final,
    /// The challenge window passed.
    Closed,
    /// The node fell silent.
    Abandoned,
}
