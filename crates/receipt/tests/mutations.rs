//! No bytes make the crate panic, and none pass that differ from what was signed.
#![allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation)]
mod support;

use receipt::{conflicting, cosigned, equivocation, single, Receipt, LENGTH};
use serde_json::Value;
use support::{before_current, ed25519, sysvar, OTHER};

const ROUNDS: u32 = 200_000;

/// xorshift64*: the seed repeats the run.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        println!("seed: {seed:#x}");
        Self(seed)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }

    fn byte(&mut self) -> u8 {
        self.below(256) as u8
    }

    /// Flips, overwrites, cuts or lengthens.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len().max(1));
            match self.below(5) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), self.byte()),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                3 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                4 if at < bytes.len() => bytes[at] = [0, 1, 0x7f, 0xff][self.below(4)],
                _ => {}
            }
        }
    }
}

fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors/receipts.json")).unwrap()
}

fn data(good: &Value) -> Vec<u8> {
    hex::decode(good["data"].as_str().unwrap()).unwrap()
}

#[test]
fn a_mutated_receipt_is_refused_or_encodes_to_itself() {
    let mut random = Random::new(0x5eed_0001);
    let vectors = vectors();
    let good = hex::decode(vectors["encode"][0]["bytes"].as_str().unwrap()).unwrap();
    let mut decoded = 0;
    for _ in 0..ROUNDS {
        let mut bytes = good.clone();
        random.mutate(&mut bytes);
        if let Ok(receipt) = Receipt::decode(&bytes) {
            decoded += 1;
            assert_eq!(receipt.encode().unwrap().as_slice(), bytes);
            let contradicts = equivocation(&receipt, &Receipt::decode(&good).unwrap()).is_ok();
            // Kind; account and number.
            let same_place = bytes[17] == good[17] && bytes[19..59] == good[19..59];
            assert_eq!(contradicts, same_place && bytes != good);
        }
    }
    assert!(decoded > 20_000, "the mutations should also reach valid receipts: {decoded}");
}

#[test]
fn random_bytes_are_no_receipt() {
    let mut random = Random::new(0x5eed_0002);
    for _ in 0..ROUNDS {
        let bytes: Vec<u8> = (0..random.below(2 * LENGTH)).map(|_| random.byte()).collect();
        assert!(Receipt::decode(&bytes).is_err());
    }
}

#[test]
fn a_mutated_instruction_has_the_canonical_header_or_is_refused() {
    let mut random = Random::new(0x5eed_0003);
    let vectors = vectors();
    let good = &vectors["ed25519"];
    let two = [data(&good["cosigned"]["good"]), data(&good["conflicting"]["good"])];
    let one = data(&good["single"]["good"][0]);
    for _ in 0..ROUNDS {
        let mut bytes = two[0].clone();
        random.mutate(&mut bytes);
        if let Ok(read) = cosigned(&before_current(&bytes)) {
            assert_eq!((&bytes[..30], bytes.len()), (&two[0][..30], two[0].len()));
            assert_eq!((read.node.as_slice(), read.renter.as_slice()), (&bytes[30..62], &bytes[62..94]));
            assert_eq!(read.message, &bytes[222..]);
        }
        let mut bytes = two[1].clone();
        random.mutate(&mut bytes);
        if let Ok(read) = conflicting(&before_current(&bytes)) {
            assert_eq!((&bytes[..30], bytes.len()), (&two[1][..30], two[1].len()));
            assert_eq!(read.signer, &bytes[30..62]);
            assert_eq!((read.first.as_slice(), read.second.as_slice()), (&bytes[190..297], &bytes[297..]));
        }
        let mut bytes = one.clone();
        random.mutate(&mut bytes);
        if let Ok(read) = single(&before_current(&bytes)) {
            assert_eq!(&bytes[..10], &one[..10]);
            assert_eq!((read.signer.as_slice(), read.message), (&bytes[16..48], &bytes[112..]));
        }
    }
}

#[test]
fn a_mutated_sysvar_never_panics() {
    let mut random = Random::new(0x5eed_0004);
    let vectors = vectors();
    let data = data(&vectors["ed25519"]["cosigned"]["good"]);
    let good = sysvar(&[OTHER, ed25519(&data), OTHER], 2);
    for _ in 0..ROUNDS {
        let mut bytes = good.clone();
        // Where the table of starts, the accounts' count, the program and the length lie.
        bytes[random.below(60)] = random.byte();
        random.mutate(&mut bytes);
        let _ = (cosigned(&bytes), conflicting(&bytes), single(&bytes));
    }
    for _ in 0..ROUNDS {
        let bytes: Vec<u8> = (0..random.below(80)).map(|_| random.byte() & 3).collect();
        assert!(cosigned(&bytes).is_err() && conflicting(&bytes).is_err() && single(&bytes).is_err());
    }
}
