//! The Ed25519 precompile, which checks signatures before any program of the transaction runs.
use crate::flows::{Call, Hex};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use solana_address::Address;
use std::collections::BTreeMap;

pub const ED25519: Address = Address::from_str_const("Ed25519SigVerify111111111111111111111111111");

const HEADER: usize = 2;
const OFFSETS: usize = 14;
const THIS: u16 = u16::MAX;

/// Whether the precompile lets the transaction pass.
pub fn accepts(calls: &[Call]) -> bool {
    calls.iter().filter(|call| call.program == ED25519).all(|call| verified(&call.data.0, calls).is_some())
}

fn verified(data: &[u8], calls: &[Call]) -> Option<()> {
    let count = *data.first()?;
    if count == 0 {
        return (data.len() <= HEADER).then_some(());
    }
    for offsets in offsets(data)? {
        let [signature_at, signature_in, key_at, key_in, message_at, size, message_in] = offsets;
        let part = |at: u16, within: u16, size: usize| {
            let from = if within == THIS { data } else { &calls.get(usize::from(within))?.data.0 };
            from.get(usize::from(at)..)?.get(..size)
        };
        let signature = Signature::from_slice(part(signature_at, signature_in, 64)?).ok()?;
        let key = VerifyingKey::try_from(part(key_at, key_in, 32)?).ok()?;
        key.verify_strict(part(message_at, message_in, usize::from(size))?, &signature).ok()?;
    }
    Some(())
}

fn offsets(data: &[u8]) -> Option<Vec<[u16; 7]>> {
    let all = data.get(HEADER..)?.get(..usize::from(*data.first()?) * OFFSETS)?;
    let number = |two: &[u8]| u16::from_le_bytes([two[0], two[1]]);
    Some(all.chunks(OFFSETS).map(|one| std::array::from_fn(|place| number(&one[2 * place..]))).collect())
}

/// Where the first message lies in evidence that is all in one instruction.
pub fn message(data: &[u8]) -> Option<std::ops::Range<usize>> {
    let [_, _, _, _, at, size, _] = *offsets(data)?.first()?;
    let range = usize::from(at)..usize::from(at) + usize::from(size);
    data.get(range.clone()).map(|_| range)
}

/// Signs anew for every key whose secret the tests have.
pub fn sign(data: &mut [u8], keys: &BTreeMap<String, Hex>) {
    for [signature_at, _, key_at, _, message_at, size, _] in offsets(data).unwrap_or_default() {
        let part = |at: u16, size: usize| data.get(usize::from(at)..)?.get(..size);
        let signed = part(key_at, 32).zip(part(message_at, usize::from(size))).and_then(|(key, message)| {
            let address = Address::new_from_array(key.try_into().ok()?).to_string();
            let seed = keys.get(&address)?.0.as_slice().try_into().ok()?;
            Some(SigningKey::from_bytes(seed).sign(message).to_bytes())
        });
        let place = data.get_mut(usize::from(signature_at)..).and_then(|rest| rest.get_mut(..64));
        if let Some((signature, place)) = signed.zip(place) {
            place.copy_from_slice(&signature);
        }
    }
}
