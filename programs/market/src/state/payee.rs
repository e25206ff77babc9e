use anchor_lang::prelude::*;

use crate::errors::MarketError;

/// Someone a vault pays, at an address that nobody who cranks a payment can choose.
#[zero_copy]
#[derive(Debug, PartialEq, Eq)]
pub struct Payee {
    pub owner: Pubkey,
    /// The owner's token account.
    pub token: Pubkey,
    /// What could not be delivered and waits in the vault.
    pub owed: u64,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayeeRole {
    Client,
    Provider,
    Treasury,
}

/// What a payee gets now, and what waits for it.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    pub paid: u64,
    pub owed: u64,
}

impl Payee {
    pub fn new(owner: Pubkey, token: Pubkey) -> Self {
        Self { owner, token, owed: 0 }
    }

    /// If the account cannot take it, everything waits: no payee blocks the others.
    pub fn pay_or_wait(&mut self, amount: u64, account: &AccountInfo, mint: &Pubkey) -> Result<Payment> {
        let due = self.owed.checked_add(amount).ok_or(MarketError::Overflow)?;
        let payment = if vault::can_receive(account, mint, &self.owner) {
            Payment { paid: due, owed: 0 }
        } else {
            Payment { paid: 0, owed: due }
        };
        self.owed = payment.owed;
        Ok(payment)
    }
}
