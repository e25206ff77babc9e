//! The one vault, and what comes in and out of it.
use anchor_lang::prelude::*;
use vault::Vault;

use crate::{
    constants::{VAULT_BUMP, VAULT_SEED},
    errors::DisputesError,
    state::{Court, Side},
};

pub struct Purse<'a, 'info> {
    pub vault: &'a AccountInfo<'info>,
}

impl<'info> Purse<'_, 'info> {
    /// Takes `amount` from whoever owns the source.
    pub fn take(
        &self,
        source: &AccountInfo<'info>,
        owner: &AccountInfo<'info>,
        amount: u64,
        court: &mut Court,
    ) -> Result<()> {
        vault::transfer(source, self.vault, owner, amount)?;
        court.add(amount)?;
        self.require_covered(court)
    }

    pub fn pay(&self, to: &AccountInfo<'info>, amount: u64, court: &mut Court) -> Result<()> {
        court.remove(amount)?;
        Vault::of_itself(self.vault, &[VAULT_SEED, &[VAULT_BUMP]]).pay(to, amount)?;
        self.require_covered(court)
    }

    /// After every movement; since the books change by what is moved, it was so before.
    pub fn require_covered(&self, court: &Court) -> Result<()> {
        require!(vault::amount(self.vault)? >= court.owed, DisputesError::VaultShort);
        Ok(())
    }
}

/// What a side gets now, and what then waits for it.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    pub paid: u64,
    pub owed: u64,
}

/// Pays a side what is due, or lets it wait: no side may block the verdict by closing its account.
pub fn settle(side: &mut Side, due: u64, token: &AccountInfo, mint: &Pubkey) -> Payment {
    let payment = if vault::can_receive(token, mint, &side.owner) {
        Payment { paid: due, owed: 0 }
    } else {
        Payment { paid: 0, owed: due }
    };
    side.owed = payment.owed;
    payment
}
