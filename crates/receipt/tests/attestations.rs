//! The vectors of attestations and completions, which the SDK is tested against too.
use ed25519_dalek::{Signer, SigningKey};
use receipt::{Attestation, Completion, Provider, Witness};
use serde_json::Value;
use std::fmt::Debug;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors/attestations.json")).unwrap()
}

fn list(value: &Value) -> &[Value] {
    let items = value.as_array().unwrap();
    assert!(!items.is_empty());
    items
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap()).unwrap()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    bytes(value).try_into().unwrap()
}

/// The error's name as the vectors give it.
fn outcome<T, E: Debug>(result: Result<T, E>) -> Value {
    result.err().map_or(Value::Null, |error| format!("{error:?}").into())
}

#[test]
fn encodes_decodes_and_signs_attestations() {
    let vectors = vectors();
    let broker = SigningKey::from_bytes(&array(&vectors["broker"]["seed"]));
    assert_eq!(broker.verifying_key().to_bytes(), array(&vectors["broker"]["publicKey"]));
    for case in list(&vectors["attestations"]) {
        let lease = &case["lease"];
        let attestation = Attestation {
            instance: &array(&lease["instance"]),
            program: &array(&lease["program"]),
            agent_did: &array(&lease["agentDid"]),
            provider: if lease["provider"] == "ionet" { Provider::Ionet } else { Provider::Akash },
            lease_id: &array(&lease["leaseId"]),
            gpu_hours: lease["gpuHours"].as_u64().unwrap().try_into().unwrap(),
            expires_at: lease["expiresAt"].as_str().unwrap().parse().unwrap(),
        };
        let encoded: [u8; receipt::ATTESTATION_LENGTH] = array(&case["bytes"]);
        assert_eq!(attestation.encode(), encoded, "{}", case["name"]);
        assert_eq!(Attestation::decode(&encoded), Ok(attestation), "{}", case["name"]);
        assert_eq!(broker.sign(&encoded).to_bytes(), array(&case["signature"]), "{}", case["name"]);
    }
}

#[test]
fn encodes_and_decodes_completions() {
    for case in list(&vectors()["completions"]) {
        let witness = if case["witness"] == "client" { Witness::Client } else { Witness::Verifier };
        let completion = Completion { witness, task: &array(&case["task"]), result: &array(&case["result"]) };
        let encoded: [u8; receipt::COMPLETION_LENGTH] = array(&case["bytes"]);
        assert_eq!(completion.encode(), encoded);
        assert_eq!(Completion::decode(&encoded), Ok(completion));
    }
}

#[test]
fn refuses_what_is_neither_by_name() {
    for case in list(&vectors()["noAttestations"]) {
        assert_eq!(outcome(Attestation::decode(&bytes(&case["bytes"]))), case["error"], "{}", case["name"]);
    }
    for case in list(&vectors()["noCompletions"]) {
        assert_eq!(outcome(Completion::decode(&bytes(&case["bytes"]))), case["error"], "{}", case["name"]);
    }
}
