//! The hashes that chain receipts. Off chain only: settling needs the last receipt, an audit needs them all.
use crate::{Kind, DOMAIN, LENGTH, VERSION};
use sha2::{Digest, Sha256};

/// What the receipt after this one carries as `previous`.
pub fn hash(receipt: &[u8; LENGTH]) -> [u8; 32] {
    Sha256::digest(receipt).into()
}

/// What the first receipt of an account carries as `previous`.
pub fn anchor(kind: Kind, account: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update(DOMAIN).chain_update([VERSION, kind as u8]).chain_update(account).finalize().into()
}
