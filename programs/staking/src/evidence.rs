//! Whether a node signed two histories.
use anchor_lang::prelude::*;
use escrow::state::Session;
use receipt::Receipt;
use registry::state::Node;

use crate::{
    bond_floor::read,
    errors::StakingError,
    state::{Pool, ReceiptKey},
};

/// Two contradicting receipts that one key signed.
pub struct Equivocation {
    pub signer: Pubkey,
    pub kind: u8,
    pub account: [u8; 32],
    pub number: [u8; 8],
}

/// As the Ed25519 instruction before this one proves.
pub fn equivocation(instructions: &AccountInfo) -> Result<Equivocation> {
    // Any other account's bytes could claim any signature.
    require_keys_eq!(*instructions.key, sysvar::instructions::ID, StakingError::NotInstructionsSysvar);
    let data = instructions.try_borrow_data()?;
    let signed = receipt::conflicting(&data).map_err(StakingError::from)?;
    let first = Receipt::decode(signed.first).map_err(StakingError::from)?;
    let second = Receipt::decode(signed.second).map_err(StakingError::from)?;
    receipt::equivocation(&first, &second).map_err(StakingError::from)?;
    // What both have in common, and nothing else: neither their order nor a third receipt makes another offence.
    Ok(Equivocation {
        signer: Pubkey::from(*signed.signer),
        kind: first.kind as u8,
        account: *first.account,
        number: first.number.to_le_bytes(),
    })
}

/// Whether the account shows that the key signs, or signed, for the pool's node: the node itself, a session that was
/// opened with the key, or a record of it.
pub fn ties_key(account: &AccountInfo, key: &Pubkey, pool_address: &Pubkey, pool: &Pool) -> Result<bool> {
    if *account.owner == registry::ID && *account.key == pool.holder {
        return Ok(read::<Node>(account)?.receipt_key == *key);
    }
    if *account.owner == escrow::ID {
        return Ok(read::<Session>(account).is_ok_and(|it| it.deal.node == pool.holder && it.deal.receipt_key == *key));
    }
    if *account.owner == crate::ID {
        let record = ReceiptKey::try_deserialize(&mut account.try_borrow_data()?.as_ref());
        return Ok(record.is_ok_and(|it| it.pool == *pool_address && it.receipt_key == *key));
    }
    Ok(false)
}
