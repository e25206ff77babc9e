//! The token account that holds a deal's money.
use anchor_lang::prelude::*;

use crate::{
    constants::{LEDGER_SEED, SESSION_SEED, VAULT_SEED},
    state::Deal,
};

/// A vault that its deal signs for. Made before anything is paid, because no account that takes part in a call may stay
/// borrowed.
pub struct Vault<'a, 'info> {
    account: &'a AccountInfo<'info>,
    deal: &'a AccountInfo<'info>,
    seeds: Seeds,
}

struct Seeds {
    prefix: &'static [u8],
    instance: [u8; 32],
    renter: Pubkey,
    nonce: [u8; 8],
    bump: [u8; 1],
}

impl<'a, 'info> Vault<'a, 'info> {
    pub fn of_session(state: &Deal, deal: &'a AccountInfo<'info>, account: &'a AccountInfo<'info>) -> Self {
        Self { account, deal, seeds: Seeds::new(SESSION_SEED, state) }
    }

    pub fn of_ledger(state: &Deal, deal: &'a AccountInfo<'info>, account: &'a AccountInfo<'info>) -> Self {
        Self { account, deal, seeds: Seeds::new(LEDGER_SEED, state) }
    }

    pub fn mint_and_amount(&self) -> Result<(Pubkey, u64)> {
        Ok((vault::mint(self.account)?, vault::amount(self.account)?))
    }

    /// Zero moves nothing.
    pub fn pay(&self, to: &AccountInfo<'info>, amount: u64) -> Result<()> {
        self.signing(|vault| vault.pay(to, amount))
    }

    /// Returns the rent, and whatever lamports were sent to the vault, to the renter.
    pub fn close(&self, renter: &AccountInfo<'info>) -> Result<()> {
        self.signing(|vault| vault.close(renter))
    }

    fn signing(&self, act: impl FnOnce(vault::Vault<'_, 'info>) -> Result<()>) -> Result<()> {
        act(vault::Vault { account: self.account, authority: self.deal, seeds: &self.seeds.all() })
    }
}

impl Seeds {
    fn new(prefix: &'static [u8], deal: &Deal) -> Self {
        Self {
            prefix,
            instance: deal.instance,
            renter: deal.renter.owner,
            nonce: deal.nonce.to_le_bytes(),
            bump: [deal.bump],
        }
    }

    fn all(&self) -> [&[u8]; 5] {
        [self.prefix, &self.instance, self.renter.as_ref(), &self.nonce, &self.bump]
    }
}

/// Makes the vault of a deal.
pub fn create<'info>(
    vault: &AccountInfo<'info>,
    bump: u8,
    deal: &Pubkey,
    mint: &AccountInfo<'info>,
    payer: &AccountInfo<'info>,
    system_program: &AccountInfo<'info>,
) -> Result<()> {
    vault::create(vault, &[VAULT_SEED, deal.as_ref(), &[bump]], deal, mint, payer, system_program)
}
