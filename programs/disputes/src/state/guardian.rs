use anchor_lang::prelude::*;

use super::{Parameters, Round};
use crate::{constants::WARM_UP_SECS, errors::DisputesError};

/// `[b"guardian", wallet]`: one wallet with a guardian's stake has one seat.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct Guardian {
    pub wallet: Pubkey,
    /// The wallet's pool in staking, in the guardian's role.
    pub pool: Pubkey,
    /// What it put down and what it earned, less what it lost.
    pub deposit: u64,
    pub seated_at: i64,
    /// When it gave notice, or was given it; zero before.
    pub leaving_at: i64,
    pub seat: u32,
    /// Panels that it was drawn for and that are not settled: it cannot leave before.
    pub open_cases: u32,
    /// Whether the seat is still its own; afterwards only the deposit waits here.
    pub seated: u8,
    pub bump: u8,
    pub reserved: [u8; 32],
}

impl Guardian {
    pub fn is_seated(&self) -> bool {
        self.seated == 1
    }

    /// Whether a round may draw it. By times alone, so that nothing that anybody does after a round opened changes the
    /// answer, except that a guardian can give up its own place: by its stake, or by its deposit.
    pub fn may_judge(&self, round: &Round, parameters: &Parameters) -> bool {
        let sat_long_enough = self.seated_at.saturating_add(WARM_UP_SECS) <= round.opened_at;
        let stays = self.leaving_at == 0 || self.leaving_at >= round.opened_at;
        sat_long_enough && stays && self.deposit >= parameters.absence_penalty
    }

    /// What it may take out.
    pub fn free(&self, parameters: &Parameters) -> u64 {
        if self.is_seated() {
            self.deposit.saturating_sub(parameters.seat_deposit)
        } else {
            self.deposit
        }
    }

    /// Gives notice from now on.
    pub fn leave(&mut self) -> Result<i64> {
        require!(self.is_seated(), DisputesError::NotSeated);
        require!(self.leaving_at == 0, DisputesError::AlreadyLeaving);
        self.leaving_at = Clock::get()?.unix_timestamp;
        Ok(self.leaving_at)
    }

    pub fn draw(&mut self) -> Result<()> {
        self.open_cases = self.open_cases.checked_add(1).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    pub fn earn(&mut self, amount: u64) -> Result<()> {
        self.deposit = self.deposit.checked_add(amount).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    /// Takes the penalty, or what there is of it.
    pub fn lose(&mut self, penalty: u64) -> u64 {
        let lost = penalty.min(self.deposit);
        self.deposit = self.deposit.saturating_sub(lost);
        lost
    }
}
