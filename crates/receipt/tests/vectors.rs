//! The vectors that the SDK is tested against too.
mod support;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use receipt::{
    chain, conflicting, cosigned, equivocation, is_small_order, single, Ed25519Error, Kind, Receipt, LENGTH,
};
use serde_json::Value;
use std::fmt::Debug;
use support::before_current;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors/receipts.json")).unwrap()
}

fn list(value: &Value) -> &[Value] {
    let items = value.as_array().unwrap();
    assert!(!items.is_empty());
    items
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(text(value)).unwrap()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    bytes(value).try_into().unwrap()
}

fn kind(value: &Value) -> Kind {
    match text(value) {
        "session" => Kind::Session,
        "ledger" => Kind::Ledger,
        other => panic!("unknown kind {other}"),
    }
}

/// The error's name as the vectors give it: null for none.
fn outcome<T, E: Debug>(result: Result<T, E>) -> Value {
    result.err().map_or(Value::Null, |error| format!("{error:?}").into())
}

#[test]
fn the_domain_is_the_same() {
    assert_eq!(bytes(&vectors()["domain"]), receipt::DOMAIN);
}

#[test]
fn encodes_and_decodes() {
    for case in list(&vectors()["encode"]) {
        let fields = &case["receipt"];
        let (account, previous) = (array(&fields["account"]), array(&fields["previous"]));
        let receipt = Receipt {
            kind: kind(&fields["kind"]),
            is_final: fields["isFinal"].as_bool().unwrap(),
            account: &account,
            number: text(&fields["number"]).parse().unwrap(),
            units: text(&fields["units"]).parse().unwrap(),
            interval_end: text(&fields["intervalEnd"]).parse().unwrap(),
            previous: &previous,
        };
        let encoded: [u8; LENGTH] = array(&case["bytes"]);
        assert_eq!(receipt.encode(), Ok(encoded), "{}", case["name"]);
        assert_eq!(Receipt::decode(&encoded), Ok(receipt), "{}", case["name"]);
        assert_eq!(chain::hash(&encoded), array(&case["hash"]), "{}", case["name"]);
    }
}

#[test]
fn refuses_what_is_no_receipt() {
    for case in list(&vectors()["decode"]) {
        assert_eq!(outcome(Receipt::decode(&bytes(&case["bytes"]))), case["error"], "{}", case["name"]);
    }
}

#[test]
fn signs() {
    for case in list(&vectors()["sign"]) {
        let key = SigningKey::from_bytes(&array(&case["seed"]));
        assert_eq!(key.verifying_key().to_bytes(), array(&case["publicKey"]));
        assert_eq!(key.sign(&bytes(&case["bytes"])).to_bytes(), array(&case["signature"]));
    }
}

fn verifies(message: &[u8], signature: &[u8; 64], key: &[u8; 32]) -> bool {
    VerifyingKey::from_bytes(key).is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[test]
fn verifies_as_strictly_as_the_runtime() {
    for case in list(&vectors()["verify"]) {
        let verified = verifies(&bytes(&case["message"]), &array(&case["signature"]), &array(&case["key"]));
        assert_eq!(verified, case["error"].is_null(), "{}", case["name"]);
    }
}

#[test]
fn knows_every_key_of_small_order() {
    let vectors = vectors();
    let small = list(&vectors["smallOrder"]);
    assert_eq!(small.len(), 14);
    for key in small {
        let key = array(key);
        assert!(is_small_order(&key), "{}", hex::encode(key));
        assert!(VerifyingKey::from_bytes(&key).unwrap().is_weak(), "{}", hex::encode(key));
    }
    for case in list(&vectors["sign"]) {
        assert!(!is_small_order(&array(&case["publicKey"])));
    }
    // All encodings of y below 256, and all non-canonical ones: no other is weak.
    let non_canonical = (0xed..=0xff).map(|low| [low, 0xff, 0x7f]);
    for [low, middle, high] in (0..=0xff).map(|low| [low, 0, 0]).chain(non_canonical) {
        for sign in [0, 0x80] {
            let mut key = [middle; 32];
            key[0] = low;
            key[31] = high | sign;
            let weak = VerifyingKey::from_bytes(&key).is_ok_and(|key| key.is_weak());
            assert_eq!(is_small_order(&key), weak, "{}", hex::encode(key));
        }
    }
}

#[test]
fn chains_a_stream() {
    let vectors = vectors();
    let chain = &vectors["chain"];
    let account = array(&chain["account"]);
    let mut previous = chain::anchor(kind(&chain["kind"]), &account);
    assert_eq!(previous, array(&chain["anchor"]));
    assert_eq!(chain::anchor(Kind::Ledger, &array(&chain["ledgerAccount"])), array(&chain["ledgerAnchor"]));
    for (at, step) in list(&chain["stream"]).iter().enumerate() {
        let encoded: [u8; LENGTH] = array(&step["bytes"]);
        let receipt = Receipt::decode(&encoded).unwrap();
        assert_eq!((receipt.account, receipt.number), (&account, at as u64 + 1));
        assert_eq!(*receipt.previous, previous);
        previous = chain::hash(&encoded);
        assert_eq!(previous, array(&step["hash"]));
    }
}

#[test]
fn detects_equivocation() {
    let vectors = vectors();
    let signer = array(&vectors["equivocation"]["signer"]);
    for case in list(&vectors["equivocation"]["cases"]) {
        let (first, second) = (bytes(&case["first"]["bytes"]), bytes(&case["second"]["bytes"]));
        let found = match (Receipt::decode(&first), Receipt::decode(&second)) {
            (Ok(a), Ok(b)) => {
                assert_eq!(equivocation(&a, &b), equivocation(&b, &a), "{}", case["name"]);
                outcome(equivocation(&a, &b))
            }
            (a, b) => outcome(a.and(b)),
        };
        let signed = verifies(&first, &array(&case["first"]["signature"]), &signer)
            && verifies(&second, &array(&case["second"]["signature"]), &signer);
        match case["error"].as_str() {
            Some("WrongSignature") => assert!(found.is_null() && !signed, "{}", case["name"]),
            _ => assert!(found == case["error"] && signed, "{}", case["name"]),
        }
    }
}

#[test]
fn reads_one_message_of_two_keys() {
    let vectors = vectors();
    let good = &vectors["ed25519"]["cosigned"]["good"];
    let sysvar = before_current(&bytes(&good["data"]));
    let read = cosigned(&sysvar).unwrap();
    assert_eq!(*read.node, array(&good["node"]));
    assert_eq!(*read.renter, array(&good["renter"]));
    assert_eq!(*read.message, array(&good["message"]));
    refuses(&vectors["ed25519"]["cosigned"]["malformed"], |sysvar| cosigned(sysvar).map(drop));
}

#[test]
fn reads_two_messages_of_one_key() {
    let vectors = vectors();
    let good = &vectors["ed25519"]["conflicting"]["good"];
    let sysvar = before_current(&bytes(&good["data"]));
    let read = conflicting(&sysvar).unwrap();
    assert_eq!(*read.signer, array(&good["signer"]));
    assert_eq!(*read.first, array(&good["first"]));
    assert_eq!(*read.second, array(&good["second"]));
    refuses(&vectors["ed25519"]["conflicting"]["malformed"], |sysvar| conflicting(sysvar).map(drop));
}

#[test]
fn reads_one_message_of_one_key() {
    let vectors = vectors();
    for good in list(&vectors["ed25519"]["single"]["good"]) {
        let sysvar = before_current(&bytes(&good["data"]));
        let read = single(&sysvar).unwrap();
        assert_eq!(*read.signer, array(&good["signer"]));
        assert_eq!(read.message, bytes(&good["message"]));
    }
    refuses(&vectors["ed25519"]["single"]["malformed"], |sysvar| single(sysvar).map(drop));
}

fn refuses(malformed: &Value, read: impl Fn(&[u8]) -> Result<(), Ed25519Error>) {
    for case in list(malformed) {
        assert_eq!(outcome(read(&before_current(&bytes(&case["data"])))), case["error"], "{}", case["name"]);
    }
}

#[test]
fn one_layout_is_not_taken_for_another() {
    let vectors = vectors();
    let data = |name: &str| bytes(&vectors["ed25519"][name]["good"]["data"]);
    assert_eq!(cosigned(&before_current(&data("conflicting"))), Err(Ed25519Error::Ed25519SignatureOffset));
    assert_eq!(conflicting(&before_current(&data("cosigned"))), Err(Ed25519Error::Ed25519SignatureOffset));
    assert_eq!(single(&before_current(&data("cosigned"))), Err(Ed25519Error::Ed25519SignatureCount));
}
