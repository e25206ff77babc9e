//! Token accounts at program addresses, and what can be paid out of them.
#![forbid(unsafe_code)]
use anchor_lang::{
    prelude::*,
    system_program::{self, Allocate, Assign, CreateAccount},
};
use anchor_spl::token::{self, CloseAccount, InitializeAccount3, Transfer};

/// Bytes of a token account.
const LENGTH: usize = 165;
const INITIALIZED: u8 = 1;

/// Whether the account can receive the mint for this owner now. Closed, frozen, re-owned and foreign accounts are an
/// answer and no error: no payee may block a payment to the others.
pub fn can_receive(account: &AccountInfo, mint: &Pubkey, owner: &Pubkey) -> bool {
    owner_of(account, mint).is_some_and(|found| found == *owner)
}

/// The owner of a token account that can receive the mint now.
pub fn owner_of(account: &AccountInfo, mint: &Pubkey) -> Option<Pubkey> {
    let data = account.try_borrow_data().ok()?;
    let works = *account.owner == token::ID
        && data.len() == LENGTH
        && data.get(..32)? == mint.as_ref()
        && data.get(108)? == &INITIALIZED;
    works.then_some(Pubkey::new_from_array(*data.get(32..)?.first_chunk()?))
}

/// What a token account holds, read from its bytes: right also after a call that changed it.
pub fn amount(account: &AccountInfo) -> Result<u64> {
    let data = account.try_borrow_data()?;
    let amount = data.get(64..).and_then(<[u8]>::first_chunk).ok_or(ErrorCode::AccountDidNotDeserialize)?;
    Ok(u64::from_le_bytes(*amount))
}

/// A token account at a PDA that is its own authority: the seeds that sign for one vault can never move another.
pub struct Vault<'a, 'info> {
    pub account: &'a AccountInfo<'info>,
    pub token_program: &'a AccountInfo<'info>,
    /// With the bump.
    pub seeds: &'a [&'a [u8]],
}

impl<'info> Vault<'_, 'info> {
    /// Creates it. Lamports that a stranger sent to the address before do not stop it, as they would stop `create_account`
    /// alone.
    pub fn create(
        &self,
        payer: &AccountInfo<'info>,
        mint: &AccountInfo<'info>,
        system_program: &AccountInfo<'info>,
    ) -> Result<()> {
        let Self { account, token_program, seeds } = self;
        let (from, to) = (payer.clone(), (*account).clone());
        let system = system_program.clone();
        let rent = Rent::get()?.minimum_balance(LENGTH);
        if account.lamports() == 0 {
            let accounts = CreateAccount { from, to };
            let call = CpiContext::new_with_signer(system, accounts, core::slice::from_ref(seeds));
            system_program::create_account(call, rent, LENGTH as u64, &token::ID)?;
        } else {
            let missing = rent.saturating_sub(account.lamports());
            system_program::transfer(CpiContext::new(system.clone(), system_program::Transfer { from, to }), missing)?;
            let accounts = Allocate { account_to_allocate: (*account).clone() };
            let call = CpiContext::new_with_signer(system.clone(), accounts, core::slice::from_ref(seeds));
            system_program::allocate(call, LENGTH as u64)?;
            let accounts = Assign { account_to_assign: (*account).clone() };
            let call = CpiContext::new_with_signer(system, accounts, core::slice::from_ref(seeds));
            system_program::assign(call, &token::ID)?;
        }
        let accounts =
            InitializeAccount3 { account: (*account).clone(), mint: mint.clone(), authority: (*account).clone() };
        token::initialize_account3(CpiContext::new((*token_program).clone(), accounts))
    }

    pub fn amount(&self) -> Result<u64> {
        amount(self.account)
    }

    /// Zero moves nothing.
    pub fn pay(&self, to: &AccountInfo<'info>, amount: u64) -> Result<()> {
        if amount == 0 {
            return Ok(());
        }
        let accounts = Transfer { from: self.account.clone(), to: to.clone(), authority: self.account.clone() };
        token::transfer(CpiContext::new_with_signer(self.token_program.clone(), accounts, &[self.seeds]), amount)
    }

    /// Returns its lamports; it must be empty.
    pub fn close(&self, destination: &AccountInfo<'info>) -> Result<()> {
        let accounts = CloseAccount {
            account: self.account.clone(),
            destination: destination.clone(),
            authority: self.account.clone(),
        };
        token::close_account(CpiContext::new_with_signer(self.token_program.clone(), accounts, &[self.seeds]))
    }
}
