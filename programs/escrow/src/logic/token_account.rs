//! The few bytes of a token account that matter, read without decoding the rest.
use anchor_lang::prelude::*;
use anchor_spl::token;

const LENGTH: usize = 165;
const INITIALIZED: u8 = 1;

/// Whether the account can receive the mint for this owner now. Closed, frozen, re-owned and foreign accounts are an
/// answer and no error: no payee may block a payment to the others.
pub fn can_receive(account: &AccountInfo, mint: &Pubkey, owner: &Pubkey) -> bool {
    let Ok(data) = account.try_borrow_data() else { return false };
    *account.owner == token::ID
        && data.len() == LENGTH
        && data.get(..32) == Some(mint.as_ref())
        && data.get(32..64) == Some(owner.as_ref())
        && data.get(108) == Some(&INITIALIZED)
}

/// The mint and the amount of a token account that this program created.
pub fn mint_and_amount(account: &AccountInfo) -> Option<(Pubkey, u64)> {
    let data = account.try_borrow_data().ok()?;
    let mint = Pubkey::new_from_array(*data.first_chunk()?);
    let amount = u64::from_le_bytes(*data.get(64..)?.first_chunk()?);
    Some((mint, amount))
}
