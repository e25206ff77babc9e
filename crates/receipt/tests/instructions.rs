//! Where the Ed25519 instruction must stand in a transaction.
#![allow(clippy::arithmetic_side_effects)]
mod support;

use receipt::{single, Ed25519Error, ED25519_PROGRAM};
use support::{ed25519, sysvar, Instruction, OTHER};

/// One signature over an empty message.
fn data() -> Vec<u8> {
    let mut data = vec![1, 0, 48, 0, 0xff, 0xff, 16, 0, 0xff, 0xff, 112, 0, 0, 0, 0xff, 0xff];
    data.resize(112, 7);
    data
}

#[test]
fn the_program_id_is_the_precompile() {
    let id = "Ed25519SigVerify111111111111111111111111111".parse::<solana_pubkey::Pubkey>().unwrap();
    assert_eq!(ED25519_PROGRAM, id.to_bytes());
}

#[test]
fn it_comes_directly_before_the_current_one() {
    let data = data();
    assert!(single(&sysvar(&[ed25519(&data), OTHER], 1)).is_ok());
    assert!(single(&sysvar(&[OTHER, OTHER, ed25519(&data), OTHER, OTHER], 3)).is_ok());
    // One Ed25519 instruction for each of two settlements.
    let both = [ed25519(&data), OTHER, ed25519(&data), OTHER];
    assert!(single(&sysvar(&both, 1)).is_ok());
    assert!(single(&sysvar(&both, 3)).is_ok());
}

#[test]
fn nothing_before() {
    let data = data();
    assert_eq!(single(&sysvar(&[OTHER, ed25519(&data)], 0)), Err(Ed25519Error::NoInstructionBefore));
    assert_eq!(single(&sysvar(&[ed25519(&data)], 0)), Err(Ed25519Error::NoInstructionBefore));
}

#[test]
fn another_program_before() {
    let data = data();
    let not_ed25519 = Err(Ed25519Error::NotEd25519Program);
    // Too early, after the current one, and the same data for a program that checks nothing.
    assert_eq!(single(&sysvar(&[ed25519(&data), OTHER, OTHER], 2)), not_ed25519);
    assert_eq!(single(&sysvar(&[OTHER, OTHER, ed25519(&data)], 1)), not_ed25519);
    for accounts in [0, 1, 40] {
        let impostor = Instruction { program: [6; 32], accounts, data: &data };
        assert_eq!(single(&sysvar(&[impostor, OTHER], 1)), not_ed25519);
    }
    for at in 0..32 {
        let mut program = ED25519_PROGRAM;
        program[at] ^= 1;
        assert_eq!(single(&sysvar(&[Instruction { program, accounts: 0, data: &data }, OTHER], 1)), not_ed25519);
    }
}

#[test]
fn accounts() {
    let data = data();
    for accounts in [1, 2, 30] {
        let named = Instruction { program: ED25519_PROGRAM, accounts, data: &data };
        assert_eq!(single(&sysvar(&[named, OTHER], 1)), Err(Ed25519Error::Ed25519Accounts));
    }
}

/// Transactions of today are too small for it; larger ones are proposed.
#[test]
fn a_start_that_wraps_around() {
    let data = data();
    let fake = [&[0, 0], ED25519_PROGRAM.as_slice(), &[112, 0], &data].concat();
    // Four instructions begin after 2 + 4 * 2 bytes; the fake after the first one's count, program and length.
    let fake_at = 10 + 2 + 32 + 2;
    let filler_at = fake_at + fake.len();
    let accounts = 1_900;
    let padding = vec![0u8; fake_at + 65_536 - filler_at - 2 - 33 * accounts - 32 - 2];
    let transaction = [
        Instruction { program: [6; 32], accounts: 0, data: &fake },
        Instruction { program: [6; 32], accounts, data: &padding },
        OTHER,
        OTHER,
    ];
    let bytes = sysvar(&transaction, 3);
    let start = usize::from(u16::from_le_bytes([bytes[6], bytes[7]]));
    assert_eq!(bytes[start..start + fake.len()], fake);
    assert_eq!(single(&bytes), Err(Ed25519Error::InstructionsTruncated));
}

#[test]
fn truncated() {
    let data = data();
    // The current instruction is not there: nothing is read of it.
    let whole = sysvar(&[ed25519(&data)], 1);
    assert!(single(&whole).is_ok());
    let index = [1, 0];
    for kept in 0..whole.len() - index.len() {
        let cut = [&whole[..kept], &index].concat();
        assert_eq!(single(&cut), Err(Ed25519Error::InstructionsTruncated), "{kept}");
    }
    assert_eq!(single(&[]), Err(Ed25519Error::InstructionsTruncated));
    assert_eq!(single(&[1]), Err(Ed25519Error::InstructionsTruncated));
}
