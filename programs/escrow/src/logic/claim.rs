//! Fetching money that waited.
use anchor_lang::prelude::*;

use crate::{errors::EscrowError, state::Payee};

/// All that waits for the payee. Anyone may bring it to the account that was agreed, once that account works again; only
/// the payee may name another of its own: a stranger could pick one that the payee cannot use.
pub fn take(payee: &mut Payee, caller: &Signer, destination: &AccountInfo, mint: &Pubkey) -> Result<u64> {
    require!(payee.owed > 0, EscrowError::NothingWaits);
    require!(payee.token == *destination.key || payee.owner == caller.key(), EscrowError::NotPayee);
    require!(vault::can_receive(destination, mint, &payee.owner), EscrowError::DestinationUnusable);
    Ok(std::mem::take(&mut payee.owed))
}
