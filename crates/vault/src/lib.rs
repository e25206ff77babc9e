//! Token accounts at program addresses, and what can be paid out of them.
#![forbid(unsafe_code)]
use anchor_lang::prelude::*;
use anchor_spl::token;
use runtime::Passed::{Read, Sign, Write};

/// Bytes of a token account.
const LENGTH: usize = 165;
const INITIALIZED: u8 = 1;
const FROZEN: u8 = 2;

// The token program's instructions.
const TRANSFER: u8 = 3;
const CLOSE_ACCOUNT: u8 = 9;
const INITIALIZE_ACCOUNT_3: u8 = 18;

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

/// The mint of a token account.
pub fn mint(account: &AccountInfo) -> Result<Pubkey> {
    let data = account.try_borrow_data()?;
    Ok(Pubkey::new_from_array(*data.first_chunk().ok_or(ErrorCode::AccountDidNotDeserialize)?))
}

/// Whose a token account is.
pub fn owner(account: &AccountInfo) -> Result<Pubkey> {
    let data = account.try_borrow_data()?;
    let owner = data.get(32..).and_then(<[u8]>::first_chunk).ok_or(ErrorCode::AccountDidNotDeserialize)?;
    Ok(Pubkey::new_from_array(*owner))
}

pub fn is_frozen(account: &AccountInfo) -> Result<bool> {
    Ok(account.try_borrow_data()?.get(108) == Some(&FROZEN))
}

/// What a token account holds, read from its bytes: right also after a call that changed it.
pub fn amount(account: &AccountInfo) -> Result<u64> {
    let data = account.try_borrow_data()?;
    let amount = data.get(64..).and_then(<[u8]>::first_chunk).ok_or(ErrorCode::AccountDidNotDeserialize)?;
    Ok(u64::from_le_bytes(*amount))
}

/// Moves `amount` out of an account whose owner has signed.
pub fn transfer<'info>(
    from: &AccountInfo<'info>,
    to: &AccountInfo<'info>,
    owner: &AccountInfo<'info>,
    amount: u64,
) -> Result<()> {
    move_out(transfer_data(amount), from, to, owner, &[])
}

/// A token account at a program's address. The seeds that sign for one vault can never move another: its authority is
/// itself, or the one account that it belongs to.
pub struct Vault<'a, 'info> {
    pub account: &'a AccountInfo<'info>,
    pub authority: &'a AccountInfo<'info>,
    /// Of the authority, with the bump.
    pub seeds: &'a [&'a [u8]],
}

impl<'a, 'info> Vault<'a, 'info> {
    /// One that is its own authority.
    pub fn of_itself(account: &'a AccountInfo<'info>, seeds: &'a [&'a [u8]]) -> Self {
        Self { account, authority: account, seeds }
    }

    pub fn amount(&self) -> Result<u64> {
        amount(self.account)
    }

    /// Zero moves nothing.
    pub fn pay(&self, to: &AccountInfo<'info>, amount: u64) -> Result<()> {
        if amount == 0 {
            return Ok(());
        }
        move_out(transfer_data(amount), self.account, to, self.authority, &[self.seeds])
    }

    /// Returns its lamports; it must be empty.
    pub fn close(&self, destination: &AccountInfo<'info>) -> Result<()> {
        move_out(vec![CLOSE_ACCOUNT], self.account, destination, self.authority, &[self.seeds])
    }
}

/// Creates a vault at the address of these seeds.
pub fn create<'info>(
    account: &AccountInfo<'info>,
    seeds: &[&[u8]],
    authority: &Pubkey,
    mint: &AccountInfo<'info>,
    payer: &AccountInfo<'info>,
    system_program: &AccountInfo<'info>,
) -> Result<()> {
    runtime::allocate(account, LENGTH, &token::ID, seeds, payer, system_program)?;
    let data = [&[INITIALIZE_ACCOUNT_3], authority.as_ref()].concat();
    runtime::call(&token::ID, data, [Write(account), Read(mint)], &[])
}

fn transfer_data(amount: u64) -> Vec<u8> {
    let [a, b, c, d, e, f, g, h] = amount.to_le_bytes();
    vec![TRANSFER, a, b, c, d, e, f, g, h]
}

/// Transferring and closing take the same accounts.
fn move_out<'info>(
    data: Vec<u8>,
    from: &AccountInfo<'info>,
    to: &AccountInfo<'info>,
    authority: &AccountInfo<'info>,
    seeds: &[&[&[u8]]],
) -> Result<()> {
    runtime::call(&token::ID, data, [Write(from), Write(to), Sign(authority)], seeds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anchor_lang::solana_program::program_pack::Pack;
    use anchor_spl::token::spl_token::state::{Account, AccountState};

    const MINT: Pubkey = Pubkey::new_from_array([1; 32]);
    const OWNER: Pubkey = Pubkey::new_from_array([2; 32]);

    /// As the token program writes it.
    fn bytes(state: AccountState) -> Vec<u8> {
        let mut data = vec![0; Account::LEN];
        Account::pack(Account { mint: MINT, owner: OWNER, state, ..Account::default() }, &mut data).unwrap();
        data
    }

    fn found(program: &Pubkey, data: &mut [u8]) -> Option<Pubkey> {
        let (key, mut lamports) = (Pubkey::new_unique(), 1);
        owner_of(&AccountInfo::new(&key, false, true, &mut lamports, data, program, false, 0), &MINT)
    }

    #[test]
    fn finds_the_owner_of_what_can_receive() {
        let good = bytes(AccountState::Initialized);
        assert_eq!(found(&token::ID, &mut good.clone()), Some(OWNER));
        assert_eq!(found(&Pubkey::new_unique(), &mut good.clone()), None);
        let mut of_another_mint = good.clone();
        of_another_mint[0] ^= 1;
        assert_eq!(found(&token::ID, &mut of_another_mint), None);
        assert_eq!(found(&token::ID, &mut [good.as_slice(), &[0]].concat()), None);
        assert_eq!(found(&token::ID, &mut good[..Account::LEN - 1].to_vec()), None);
        for state in [AccountState::Uninitialized, AccountState::Frozen] {
            assert_eq!(found(&token::ID, &mut bytes(state)), None);
        }
    }
}
