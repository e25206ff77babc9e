use anchor_lang::prelude::*;
use registry::state::UnitKind;

use super::{Payee, PayeeRole};
use crate::{
    errors::EscrowError,
    logic::metering::{Amounts, Rates},
};

/// What a session and a ledger have in common: who is paid, whose signatures count, and how much of what.
#[zero_copy]
pub struct Deal {
    pub renter: Payee,
    pub operator: Payee,
    pub treasury: Payee,
    pub node: Pubkey,
    /// Token account `[b"vault", deal]`, owned by the deal.
    pub vault: Pubkey,
    /// Signs receipts for the renter.
    pub session_key: Pubkey,
    /// Signs receipts for the node: its key at opening.
    pub receipt_key: Pubkey,
    /// Of the config, here for the seeds.
    pub instance: [u8; 32],
    pub nonce: u64,
    pub rates: Rates,
    /// What the renter put in and has not taken out again.
    pub funds: u64,
    /// Of the highest receipt that was settled: zero before the first.
    pub number: u64,
    pub units: u64,
    /// What these units cost since the beginning.
    pub earned: Amounts,
    pub bump: u8,
    pub authority_bump: u8,
    pub padding: [u8; 6],
}

impl Deal {
    /// What the renter could still spend or take back.
    pub fn unspent(&self) -> Result<u64> {
        let unspent = self.earned.total().and_then(|spent| self.funds.checked_sub(spent));
        unspent.ok_or_else(|| error!(EscrowError::AmountOverflow))
    }

    /// What the vault must hold.
    pub fn owes(&self) -> Result<u64> {
        let waiting = [self.renter.owed, self.operator.owed, self.treasury.owed];
        let sum = waiting.into_iter().try_fold(self.unspent()?, u64::checked_add);
        sum.ok_or_else(|| error!(EscrowError::AmountOverflow))
    }

    pub fn waits(&self) -> bool {
        self.renter.owed != 0 || self.operator.owed != 0 || self.treasury.owed != 0
    }

    pub fn payee_mut(&mut self, role: PayeeRole) -> &mut Payee {
        match role {
            PayeeRole::Renter => &mut self.renter,
            PayeeRole::Operator => &mut self.operator,
            PayeeRole::Treasury => &mut self.treasury,
        }
    }

    pub fn unit_kind(&self) -> UnitKind {
        self.rates.unit_kind()
    }
}
