//! The token account that holds a deal's money.
use anchor_lang::{
    prelude::*,
    solana_program::{instruction::Instruction, program::invoke_signed_unchecked},
    system_program::{self, Allocate, Assign, CreateAccount},
};
use anchor_spl::token::{self, InitializeAccount3, Token, TokenAccount};

use super::token_account;
use crate::{
    constants::{LEDGER_SEED, SESSION_SEED, VAULT_SEED},
    errors::EscrowError,
    state::Deal,
};

// The token program's instructions.
const TRANSFER: u8 = 3;
const CLOSE_ACCOUNT: u8 = 9;

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
        token_account::mint_and_amount(self.account).ok_or_else(|| error!(EscrowError::VaultShort))
    }

    /// Zero moves nothing.
    pub fn pay(&self, to: &AccountInfo<'info>, amount: u64) -> Result<()> {
        if amount == 0 {
            return Ok(());
        }
        let [a, b, c, d, e, f, g, h] = amount.to_le_bytes();
        self.call(vec![TRANSFER, a, b, c, d, e, f, g, h], to)
    }

    /// Returns the rent, and whatever lamports were sent to the vault, to the renter.
    pub fn close(&self, renter: &AccountInfo<'info>) -> Result<()> {
        self.call(vec![CLOSE_ACCOUNT], renter)
    }

    /// Transferring and closing take the same accounts. Built by hand, because it is half of what a settlement costs.
    fn call(&self, data: Vec<u8>, to: &AccountInfo<'info>) -> Result<()> {
        let accounts = vec![
            AccountMeta::new(*self.account.key, false),
            AccountMeta::new(*to.key, false),
            AccountMeta::new_readonly(*self.deal.key, true),
        ];
        let instruction = Instruction { program_id: token::ID, accounts, data };
        let infos = [self.account.clone(), to.clone(), self.deal.clone()];
        Ok(invoke_signed_unchecked(&instruction, &infos, &[&self.seeds.all()])?)
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

/// A vault that is still to be made.
pub struct NewVault<'a, 'info> {
    pub vault: &'a AccountInfo<'info>,
    pub deal: &'a AccountInfo<'info>,
    pub bump: u8,
    pub mint: &'a AccountInfo<'info>,
    pub payer: &'a Signer<'info>,
    pub token_program: &'a Program<'info, Token>,
    pub system_program: &'a Program<'info, System>,
}

impl NewVault<'_, '_> {
    pub fn create(&self) -> Result<()> {
        let seeds: &[&[&[u8]]] = &[&[VAULT_SEED, self.deal.key.as_ref(), &[self.bump]]];
        let system = self.system_program.to_account_info();
        let (vault, from) = (self.vault.clone(), self.payer.to_account_info());
        let rent = Rent::get()?.minimum_balance(TokenAccount::LEN);
        let length = TokenAccount::LEN as u64;
        let present = vault.lamports();
        if present == 0 {
            let accounts = CreateAccount { from, to: vault.clone() };
            system_program::create_account(
                CpiContext::new_with_signer(system, accounts, seeds),
                rent,
                length,
                &token::ID,
            )?;
        } else {
            // Someone sent lamports here first: creating the account outright would fail.
            let missing = rent.saturating_sub(present);
            let accounts = system_program::Transfer { from, to: vault.clone() };
            system_program::transfer(CpiContext::new(system.clone(), accounts), missing)?;
            let accounts = Allocate { account_to_allocate: vault.clone() };
            system_program::allocate(CpiContext::new_with_signer(system.clone(), accounts, seeds), length)?;
            let accounts = Assign { account_to_assign: vault.clone() };
            system_program::assign(CpiContext::new_with_signer(system, accounts, seeds), &token::ID)?;
        }
        let accounts = InitializeAccount3 { account: vault, mint: self.mint.clone(), authority: self.deal.clone() };
        token::initialize_account3(CpiContext::new(self.token_program.to_account_info(), accounts))
    }
}
