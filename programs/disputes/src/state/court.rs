use anchor_lang::prelude::*;

use crate::errors::DisputesError;

/// `[b"court"]`, one of its type as the config is: how many seats there are, and what the vault owes to guardians, parties and treasury together.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct Court {
    /// Seats ever made; their numbers are below.
    pub seats: u32,
    /// Of these, how many nobody sits on. They are taken before another is made, so that draws rarely meet them.
    pub vacant: u32,
    /// Every deposit, bond and fee in the vault.
    pub owed: u64,
    /// The part of it that waits for the treasury.
    pub treasury: u64,
    pub bump: u8,
    pub reserved: [u8; 32],
}

impl Court {
    pub fn seated(&self) -> u32 {
        self.seats.saturating_sub(self.vacant)
    }

    pub fn add(&mut self, amount: u64) -> Result<()> {
        self.owed = self.owed.checked_add(amount).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    pub fn remove(&mut self, amount: u64) -> Result<()> {
        self.owed = self.owed.checked_sub(amount).ok_or(DisputesError::VaultShort)?;
        Ok(())
    }

    /// What someone was owed is now owed to the treasury.
    pub fn give_to_treasury(&mut self, amount: u64) -> Result<()> {
        self.treasury = self.treasury.checked_add(amount).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    /// Fills a vacant seat, or makes the next one while none is vacant.
    pub fn seat(&mut self, number: u32) -> Result<()> {
        if number < self.seats {
            self.vacant = self.vacant.checked_sub(1).ok_or(DisputesError::SeatTaken)?;
            return Ok(());
        }
        require!(number == self.seats && self.vacant == 0, DisputesError::SeatOutOfTurn);
        self.seats = self.seats.checked_add(1).ok_or(DisputesError::Overflow)?;
        Ok(())
    }

    pub fn vacate(&mut self) -> Result<()> {
        self.vacant = self.vacant.checked_add(1).ok_or(DisputesError::Overflow)?;
        Ok(())
    }
}
