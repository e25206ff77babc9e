//! The native side: chooses inputs from a seed, runs every operation on them and prints one line for each case,
//! `family TAB family's number TAB operation TAB operation's number TAB input TAB output`, in hexadecimal. The output of a
//! case that panics is `abort`.

use conformance::{
    case::{Input, Inputs, Operation, Output, Random},
    operations::FAMILIES,
};
use std::io::{BufWriter, Write};
use std::panic::{catch_unwind, set_hook};

const MOST_SLOTS: usize = 64;

fn main() {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok()).expect("usage: reference <seed>");
    let (mut random, mut lines) = (Random(seed), BufWriter::new(std::io::stdout().lock()));
    set_hook(Box::new(|_| {}));
    for (family_number, (family, operations)) in FAMILIES.iter().enumerate() {
        for (number, operation) in operations.iter().enumerate() {
            let (Inputs::Edges { cases, .. } | Inputs::Counted { cases }) = operation.inputs;
            for case in 0..cases {
                let (input, output) = run(operation, &choose(&mut random, operation.inputs, case));
                let (name, input) = (operation.name, hexadecimal(&input));
                let output = output.map_or("abort".into(), |output| hexadecimal(&output));
                writeln!(lines, "{family}\t{family_number}\t{name}\t{number}\t{input}\t{output}").unwrap();
            }
        }
    }
}

/// Gives the part of the input that was read, and the output unless it panicked.
fn run(operation: &Operation, slots: &[u8]) -> (Vec<u8>, Option<Vec<u8>>) {
    let (mut input, mut bytes) = (Input::new(slots), vec![0; 1 << 16]);
    let outcome = catch_unwind(core::panic::AssertUnwindSafe(|| {
        let mut output = Output::new(&mut bytes);
        (operation.run)(&mut input, &mut output);
        output.length()
    }));
    assert!(input.used() < slots.len(), "{} reads more than {MOST_SLOTS} slots", operation.name);
    (slots[..input.used()].to_vec(), outcome.ok().map(|length| bytes[..length].to_vec()))
}

fn choose(random: &mut Random, inputs: Inputs, case: u32) -> Vec<u8> {
    let mut slots: Vec<u128> = (0..MOST_SLOTS)
        .map(|_| match inputs {
            Inputs::Edges { bits, .. } => number(random, bits),
            Inputs::Counted { .. } => random.wide(),
        })
        .collect();
    match inputs {
        Inputs::Counted { .. } => slots[0] = case.into(),
        Inputs::Edges { bits, .. } => {
            let edges = edges(bits);
            if let Some(first) = edges.get(case as usize / edges.len()) {
                (slots[0], slots[1]) = (*first, edges[case as usize % edges.len()]);
            }
        }
    }
    slots.into_iter().flat_map(u128::to_le_bytes).collect()
}

/// Zero, one, minus one (or the greatest unsigned), and the least and greatest signed number.
fn edges(bits: u32) -> [u128; 5] {
    let least_signed = 1 << (bits - 1);
    [0, 1, u128::MAX, least_signed, least_signed - 1]
}

fn number(random: &mut Random, bits: u32) -> u128 {
    let power = 1u128 << random.below(bits.into());
    match random.below(10) {
        0 => edges(bits)[random.below(5) as usize],
        1 => power,
        2 => power - 1,
        3 => power + 1,
        4 => power.wrapping_neg(),
        5 => random.below(20).into(),
        6 => u128::from(random.below(20)).wrapping_neg(),
        _ => random.wide() >> (128 - bits) >> random.below(bits.into()),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
