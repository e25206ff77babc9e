//! What the Ed25519 precompile verified, read from the instructions sysvar.
//!
//! The precompile has checked the signatures of every Ed25519 instruction of a transaction before any program runs. Its
//! format lets signature, key and message lie anywhere, even in other instructions, and lets it check nothing at all. So
//! each use has exactly one layout here, everything in one instruction, and every other is refused by name. Should the
//! precompile be retired, this module is all that changes.
//!
//! The caller must check that the account is the instructions sysvar: this module sees only its bytes.
use crate::{bytes::take, Ed25519Error, LENGTH};

/// `Ed25519SigVerify111111111111111111111111111`
pub const ED25519_PROGRAM: [u8; 32] = [
    0x03, 0x7d, 0x46, 0xd6, 0x7c, 0x93, 0xfb, 0xbe, 0x12, 0xf9, 0x42, 0x8f, 0x83, 0x8d, 0x40, 0xff, 0x05, 0x70, 0x74,
    0x49, 0x27, 0xf4, 0x8a, 0x64, 0xfc, 0xca, 0x70, 0x44, 0x80, 0x00, 0x00, 0x00,
];

// Headers: the number of signatures, padding, then for each signature where it, its key and its message lie: offset and
// instruction index of the signature, of the key, of the message with its size between. 0xFFFF is the instruction itself.
#[rustfmt::skip]
const COSIGNED: [u8; 30] = [
    2, 0,
    94, 0, 0xff, 0xff, 30, 0, 0xff, 0xff, 222, 0, 107, 0, 0xff, 0xff,
    158, 0, 0xff, 0xff, 62, 0, 0xff, 0xff, 222, 0, 107, 0, 0xff, 0xff,
];
#[rustfmt::skip]
const CONFLICTING: [u8; 30] = [
    2, 0,
    62, 0, 0xff, 0xff, 30, 0, 0xff, 0xff, 190, 0, 107, 0, 0xff, 0xff,
    126, 0, 0xff, 0xff, 30, 0, 0xff, 0xff, 41, 1, 107, 0, 0xff, 0xff, // 41 + 256 = 297
];
const SINGLE_MESSAGE_AT: usize = 112;

/// One message signed by two keys. That the keys differ and whose they are is for the caller to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cosigned<'a> {
    pub node: &'a [u8; 32],
    pub renter: &'a [u8; 32],
    pub message: &'a [u8; LENGTH],
}

/// Two messages signed by one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflicting<'a> {
    pub signer: &'a [u8; 32],
    pub first: &'a [u8; LENGTH],
    pub second: &'a [u8; LENGTH],
}

/// One message of any length signed by one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Single<'a> {
    pub signer: &'a [u8; 32],
    pub signature: &'a [u8; 64],
    pub message: &'a [u8],
}

/// Header, node's key, renter's key, node's signature, renter's signature, message.
pub fn cosigned(instructions: &[u8]) -> Result<Cosigned<'_>, Ed25519Error> {
    let short = Ed25519Error::Ed25519DataLength;
    let rest = &mut ed25519_data(instructions)?;
    take_header(rest, &COSIGNED)?;
    let node = take(rest, short)?;
    let renter = take(rest, short)?;
    take::<128, _>(rest, short)?;
    let message = take(rest, short)?;
    ends(rest)?;
    Ok(Cosigned { node, renter, message })
}

/// Header, key, first signature, second signature, first message, second message.
pub fn conflicting(instructions: &[u8]) -> Result<Conflicting<'_>, Ed25519Error> {
    let short = Ed25519Error::Ed25519DataLength;
    let rest = &mut ed25519_data(instructions)?;
    take_header(rest, &CONFLICTING)?;
    let signer = take(rest, short)?;
    take::<128, _>(rest, short)?;
    let first = take(rest, short)?;
    let second = take(rest, short)?;
    ends(rest)?;
    Ok(Conflicting { signer, first, second })
}

/// Header, key, signature, message up to the end.
pub fn single(instructions: &[u8]) -> Result<Single<'_>, Ed25519Error> {
    let short = Ed25519Error::Ed25519DataLength;
    let rest = &mut ed25519_data(instructions)?;
    let [low, high, ..] = rest.len().saturating_sub(SINGLE_MESSAGE_AT).to_le_bytes();
    take_header(rest, &[1, 0, 48, 0, 0xff, 0xff, 16, 0, 0xff, 0xff, 112, 0, low, high, 0xff, 0xff])?;
    let signer = take(rest, short)?;
    let signature = take(rest, short)?;
    Ok(Single { signer, signature, message: rest })
}

/// The data of the instruction directly before the current top-level one, which must be the precompile's.
///
/// The sysvar: number of instructions (u16), where each starts (u16 each), the instructions, index of the current one (u16).
/// An instruction: number of accounts (u16), 33 bytes for each, program (32), length of the data (u16), data.
#[inline]
fn ed25519_data(instructions: &[u8]) -> Result<&[u8], Ed25519Error> {
    let short = Ed25519Error::InstructionsTruncated;
    let (instructions, current) = instructions.split_last_chunk().ok_or(short)?;
    // Starts are 16 bits: in a larger sysvar, one could wrap around and point into bytes that an attacker wrote.
    if instructions.len() > usize::from(u16::MAX) {
        return Err(short);
    }
    let current = usize::from(u16::from_le_bytes(*current));
    // The starts come after the two bytes of the number, so the one before the current is at 2 + 2 * (current - 1).
    let start_at = current.saturating_mul(2);
    if start_at == 0 {
        return Err(Ed25519Error::NoInstructionBefore);
    }
    let start = u16::from_le_bytes(*take(&mut instructions.get(start_at..).ok_or(short)?, short)?);
    let rest = &mut instructions.get(usize::from(start)..).ok_or(short)?;
    let accounts = usize::from(u16::from_le_bytes(*take(rest, short)?));
    *rest = rest.get(accounts.saturating_mul(33)..).ok_or(short)?;
    if *take(rest, short)? != ED25519_PROGRAM {
        return Err(Ed25519Error::NotEd25519Program);
    }
    if accounts != 0 {
        return Err(Ed25519Error::Ed25519Accounts);
    }
    let length = u16::from_le_bytes(*take(rest, short)?);
    rest.get(..usize::from(length)).ok_or(short)
}

#[inline]
fn take_header<const N: usize>(rest: &mut &[u8], expected: &[u8; N]) -> Result<(), Ed25519Error> {
    match rest.split_first_chunk::<N>() {
        Some((header, left)) if header == expected => {
            *rest = left;
            Ok(())
        }
        _ => Err(malformation(rest, expected)),
    }
}

/// The name of the first byte that is not as expected.
#[cold]
fn malformation(data: &[u8], expected: &[u8]) -> Ed25519Error {
    use Ed25519Error::*;
    if data.first() == Some(&0) {
        return Ed25519NoSignatures;
    }
    let first = [Ed25519SignatureCount, Ed25519Padding];
    let offsets = [
        [Ed25519SignatureOffset, Ed25519InstructionIndex].as_slice(),
        &[Ed25519KeyOffset, Ed25519InstructionIndex],
        &[Ed25519MessageOffset, Ed25519MessageSize, Ed25519InstructionIndex],
    ];
    let fields = offsets.into_iter().flatten().flat_map(|name| [*name; 2]).cycle();
    let mut bytes = data.iter().zip(expected).zip(first.into_iter().chain(fields));
    bytes.find(|((byte, expected), _)| byte != expected).map_or(Ed25519DataLength, |(_, name)| name)
}

#[inline]
fn ends(rest: &[u8]) -> Result<(), Ed25519Error> {
    match rest {
        [] => Ok(()),
        _ => Err(Ed25519Error::Ed25519DataLength),
    }
}
