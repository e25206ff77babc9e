use anchor_lang::prelude::*;

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

impl Payee {
    pub fn new(owner: Pubkey, token: Pubkey) -> Self {
        Self { owner, token, owed: 0 }
    }
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayeeRole {
    Renter,
    Operator,
    Treasury,
}
