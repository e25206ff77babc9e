//! Run by `npm run fuzz -- receipt`: see docs/fuzzing.md.
#![no_main]
mod slow;

use libfuzzer_sys::fuzz_target;
use receipt::{
    conflicting, cosigned, equivocation, is_small_order, single, Attestation, Completion, Receipt, ED25519_PROGRAM,
};

// The first byte says for what the others are.
fuzz_target!(|input: &[u8]| {
    let Some((choice, bytes)) = input.split_first() else { return };
    match choice % 5 {
        0 => receipts(bytes),
        1 => attestations(bytes),
        2 => completions(bytes),
        3 => introspection(bytes),
        _ => introspection(&before_current(bytes)),
    }
});

/// What is read is written back byte by byte, so nothing has two encodings; and it is read exactly if it should be.
fn receipts(bytes: &[u8]) {
    let decoded = Receipt::decode(bytes);
    assert_eq!(decoded.is_ok(), slow::is_receipt(bytes), "{decoded:?}");
    let Ok(receipt) = decoded else { return };
    assert_eq!(receipt.encode().unwrap().as_slice(), bytes);
    assert!(equivocation(&receipt, &receipt).is_err(), "a receipt contradicts itself");
    let later = Receipt { units: receipt.units ^ 1, ..receipt };
    assert!(equivocation(&receipt, &later).is_ok(), "two histories were not told apart");
    is_small_order(receipt.account);
}

fn attestations(bytes: &[u8]) {
    let decoded = Attestation::decode(bytes);
    assert_eq!(decoded.is_ok(), slow::is_attestation(bytes), "{decoded:?}");
    if let Ok(attestation) = decoded {
        assert_eq!(attestation.encode().as_slice(), bytes);
    }
}

fn completions(bytes: &[u8]) {
    let decoded = Completion::decode(bytes);
    assert_eq!(decoded.is_ok(), slow::is_completion(bytes), "{decoded:?}");
    if let Ok(completion) = decoded {
        assert_eq!(completion.encode().as_slice(), bytes);
    }
}

/// Accepted is exactly what an independent reader finds to be the one layout, with the same keys and messages in it.
fn introspection(sysvar: &[u8]) {
    let evidence = slow::evidence(sysvar);
    let found = cosigned(sysvar).ok().map(|one| vec![(one.node, one.message.as_slice()), (one.renter, one.message)]);
    assert_eq!(found, evidence.and_then(slow::cosigned));
    let found = conflicting(sysvar).ok().map(|one| vec![(one.signer, one.first.as_slice()), (one.signer, one.second)]);
    assert_eq!(found, evidence.and_then(slow::conflicting));
    let found = single(sysvar).ok().map(|one| vec![(one.signer, one.message)]);
    assert_eq!(found, evidence.and_then(slow::single));
}

/// A sysvar whose first instruction is the precompile's, with this data; the second, without anything, is the current one.
fn before_current(data: &[u8]) -> Vec<u8> {
    let data = &data[..data.len().min(usize::from(u16::MAX) / 2)];
    let number = |value: usize| u16::try_from(value).unwrap().to_le_bytes();
    let first = 2 + 2 * 2;
    let second = first + 2 + 32 + 2 + data.len();
    let first_instruction: [&[u8]; 4] = [&number(0), &ED25519_PROGRAM, &number(data.len()), data];
    let second_instruction: [&[u8]; 3] = [&number(0), &[0; 32], &number(0)];
    let head: [&[u8]; 3] = [&number(2), &number(first), &number(second)];
    [&head.concat()[..], &first_instruction.concat(), &second_instruction.concat(), &number(1)].concat()
}
