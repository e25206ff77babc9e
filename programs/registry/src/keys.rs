//! Keys that nodes publish.
use anchor_lang::prelude::*;
use solana_curve25519::edwards::{validate_edwards, PodEdwardsPoint};

use crate::errors::RegistryError;

/// Every encoding, but for the top bit that X25519 ignores, of the points whose shared secret anyone can compute.
const WEAK_X25519: [[u8; 32]; 7] = [
    [0; 32],
    first_byte([0; 32], 0x01),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09,
        0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44,
        0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57,
    ],
    first_byte(FIELD_ORDER, 0xec),
    FIELD_ORDER,
    first_byte(FIELD_ORDER, 0xee),
];

/// 2^255 - 19, little-endian.
const FIELD_ORDER: [u8; 32] = {
    let mut bytes = [0xff; 32];
    bytes[0] = 0xed;
    bytes[31] = 0x7f;
    bytes
};

const fn first_byte(mut bytes: [u8; 32], first: u8) -> [u8; 32] {
    bytes[0] = first;
    bytes
}

/// A job's secrets encrypted to a weak key are readable by everyone.
pub fn require_encryption_key(key: &[u8; 32]) -> Result<()> {
    let mut point = *key;
    point[31] &= 0x7f;
    require!(!WEAK_X25519.contains(&point), RegistryError::WeakEncryptionKey);
    Ok(())
}

/// A key of small order has no secret, and with one that is no point the Ed25519 program verifies nothing, so that the
/// node could never be paid.
pub fn require_receipt_key(key: &Pubkey) -> Result<()> {
    require!(!receipt::is_small_order(&key.to_bytes()), RegistryError::WeakReceiptKey);
    require!(is_on_curve(key), RegistryError::ReceiptKeyNotOnCurve);
    Ok(())
}

pub fn is_on_curve(key: &Pubkey) -> bool {
    validate_edwards(&PodEdwardsPoint(key.to_bytes()))
}
