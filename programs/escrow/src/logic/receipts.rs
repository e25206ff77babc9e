//! From a receipt that both sides signed to what it adds.
use anchor_lang::prelude::*;
use receipt::{Cosigned, Kind, Receipt};

use super::metering::Amounts;
use crate::{errors::EscrowError, state::Deal};

/// The receipt of the Ed25519 instruction before this one, if it is of this deal, of both its keys, and newer.
pub fn read<'a>(instructions: &'a [u8], deal: &Deal, account: &Pubkey, kind: Kind) -> Result<Receipt<'a>> {
    let cosigned = receipt::cosigned(instructions).map_err(EscrowError::from)?;
    let receipt = Receipt::decode(cosigned.message).map_err(EscrowError::from)?;
    require!(receipt.kind == kind, EscrowError::ReceiptOfAnotherKind);
    require!(*receipt.account == account.to_bytes(), EscrowError::ReceiptOfAnotherAccount);
    require_signers(&cosigned, deal)?;
    require!(receipt.number > deal.number, EscrowError::NumberNotHigher);
    require!(receipt.units >= deal.units, EscrowError::UnitsDecreased);
    Ok(receipt)
}

/// Takes a receipt into the deal, and returns what it adds.
pub fn advance(deal: &mut Deal, receipt: &Receipt) -> Result<Amounts> {
    let earned = deal.rates.amounts(receipt.units).ok_or(EscrowError::AmountOverflow)?;
    let total = earned.total().ok_or(EscrowError::AmountOverflow)?;
    require!(total <= deal.funds, EscrowError::UnitsAboveFunds);
    let added = earned.since(&deal.earned).ok_or(EscrowError::UnitsDecreased)?;
    deal.number = receipt.number;
    deal.units = receipt.units;
    deal.earned = earned;
    Ok(added)
}

fn require_signers(cosigned: &Cosigned, deal: &Deal) -> Result<()> {
    let node = deal.receipt_key.as_array();
    let renter = deal.session_key.as_array();
    if cosigned.node == node && cosigned.renter == renter {
        return Ok(());
    }
    require!(cosigned.node != cosigned.renter, EscrowError::SameKeyTwice);
    require!(cosigned.node != renter || cosigned.renter != node, EscrowError::RolesSwapped);
    require!(cosigned.node == node, EscrowError::NotSignedByNode);
    err!(EscrowError::NotSignedByRenter)
}
