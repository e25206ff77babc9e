//! Token accounts that this program does not control, and transfers out of those it does.
use anchor_lang::{
    prelude::*,
    system_program::{self, Allocate, Assign},
};
use anchor_spl::token::{
    self, spl_token::state::AccountState, InitializeAccount3, Mint, Token, TokenAccount, Transfer,
};

use crate::errors::TreasuryError;

/// The token account, if it can receive the mint now. Closed, frozen and foreign accounts are an answer here and not an
/// error: no payee may block a payment to the others.
pub fn receivable(account: &AccountInfo, mint: &Pubkey) -> Option<TokenAccount> {
    if *account.owner != token::ID {
        return None;
    }
    let data = account.try_borrow_data().ok()?;
    let token = TokenAccount::try_deserialize(&mut data.as_ref()).ok()?;
    (token.mint == *mint && token.state == AccountState::Initialized).then_some(token)
}

/// Whether the account can receive the mint now, for this owner.
pub fn receivable_by(account: &AccountInfo, mint: &Pubkey, owner: &Pubkey) -> bool {
    receivable(account, mint).is_some_and(|token| token.owner == *owner)
}

/// What a token account must be to become a tier: nobody but its owner can move what it receives.
pub fn require_clean(account: &TokenAccount, mint: &Pubkey) -> Result<()> {
    require_keys_eq!(account.mint, *mint, TreasuryError::WrongMint);
    require!(
        account.state == AccountState::Initialized && account.delegate.is_none() && account.close_authority.is_none(),
        TreasuryError::TierAccountNotClean
    );
    Ok(())
}

/// What a token account must be to pay `amount`: named errors instead of the token program's numbers.
pub fn require_can_pay(account: &TokenAccount, amount: u64) -> Result<()> {
    require!(account.state == AccountState::Initialized, TreasuryError::VaultFrozen);
    require_gte!(account.amount, amount, TreasuryError::BalanceTooLow);
    Ok(())
}

/// Moves `amount` by the signature of `authority`; a vault of this program is its own authority. Zero moves nothing.
pub fn transfer<'info>(
    token_program: &Program<'info, Token>,
    from: AccountInfo<'info>,
    to: AccountInfo<'info>,
    authority: AccountInfo<'info>,
    signer_seeds: &[&[&[u8]]],
    amount: u64,
) -> Result<()> {
    if amount == 0 {
        return Ok(());
    }
    let accounts = Transfer { from, to, authority };
    token::transfer(CpiContext::new_with_signer(token_program.to_account_info(), accounts, signer_seeds), amount)
}

/// Creates a token account at a PDA that is its own authority: the seeds of one vault can never sign for another.
/// Lamports that a stranger sent to the address before do not stop it, as they would stop `create_account`.
pub fn create_vault<'info>(
    payer: &Signer<'info>,
    vault: &AccountInfo<'info>,
    mint: &Account<'info, Mint>,
    system_program: &Program<'info, System>,
    token_program: &Program<'info, Token>,
    signer_seeds: &[&[&[u8]]],
) -> Result<()> {
    let system = system_program.to_account_info();
    let space = TokenAccount::LEN;
    let missing = Rent::get()?.minimum_balance(space).saturating_sub(vault.lamports());
    let fund = system_program::Transfer { from: payer.to_account_info(), to: vault.clone() };
    system_program::transfer(CpiContext::new(system.clone(), fund), missing)?;
    let allocate = Allocate { account_to_allocate: vault.clone() };
    system_program::allocate(
        CpiContext::new_with_signer(system.clone(), allocate, signer_seeds),
        u64::try_from(space).map_err(|_| TreasuryError::Overflow)?,
    )?;
    let assign = Assign { account_to_assign: vault.clone() };
    system_program::assign(CpiContext::new_with_signer(system, assign, signer_seeds), token_program.key)?;
    let account = InitializeAccount3 { account: vault.clone(), mint: mint.to_account_info(), authority: vault.clone() };
    token::initialize_account3(CpiContext::new(token_program.to_account_info(), account))
}
