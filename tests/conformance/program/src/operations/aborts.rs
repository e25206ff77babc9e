//! What Rust panics on must abort the transaction, and nothing else may.

use crate::case::{Inputs, Operation};

/// Plain operators, with overflow checks on as in every program here.
macro_rules! arithmetic {
    ($type:ident { $($name:literal: ($($input:ident: $of:ty),+) => $output:expr;)+ }) => {
        [$(Operation {
            name: concat!(stringify!($type), " ", $name),
            inputs: Inputs::Edges { bits: $type::BITS, cases: 44 },
            run: |input, output| {
                $(let $input: $of = input.read();)+
                output.put(&$output);
            },
        }),+]
    };
}

macro_rules! operators {
    ($type:ident) => {
        arithmetic!($type {
            "+": (a: $type, b: $type) => a + b;
            "-": (a: $type, b: $type) => a - b;
            "*": (a: $type, b: $type) => a * b;
            "/": (a: $type, b: $type) => a / b;
            "%": (a: $type, b: $type) => a % b;
            "<<": (a: $type, n: u32) => a << (n % ($type::BITS + 3));
            ">>": (a: $type, n: u32) => a >> (n % ($type::BITS + 3));
            "pow": (a: $type, n: u32) => a.pow(n % 5);
            "sum": (a: $type, b: $type, c: $type) => [a, b, c].iter().sum::<$type>();
        })
    };
}

macro_rules! signed_operators {
    ($type:ident) => {
        arithmetic!($type {
            "neg": (a: $type) => -a;
            "abs": (a: $type) => a.abs();
            "div_euclid": (a: $type, b: $type) => a.div_euclid(b);
            "rem_euclid": (a: $type, b: $type) => a.rem_euclid(b);
        })
    };
}

/// Other panics, on about half of the inputs. `name: |input| outcome;`
macro_rules! panics {
    ($($name:literal: |$input:ident| $outcome:expr;)+) => {
        [$(Operation {
            name: $name,
            inputs: Inputs::Edges { bits: 64, cases: 40 },
            run: |$input, output| output.put(&$outcome),
        }),+]
    };
}

const PANICS: [Operation; 16] = panics! {
    "index of an array": |input| { let index = input.below(16); [3u64, 1, 4, 1, 5, 9, 2, 6][index] };
    "index of a Vec": |input| { let index = input.below(6); vec![1u128, 2, 3][index] };
    "range of a slice": |input| {
        let bytes = [1u8, 2, 3, 4, 5, 6];
        let (start, end) = (input.below(8), input.below(8));
        bytes[start..end].iter().map(|byte| u32::from(*byte)).sum::<u32>()
    };
    "range of a string": |input| { let index = input.below(7); "aßb日"[index..].len() };
    "split_at": |input| { let index = input.below(10); [1u8, 2, 3, 4].split_at(index).1.len() };
    "copy_from_slice of other lengths": |input| {
        let (length, mut target) = (input.below(6), [0u8; 3]);
        target.copy_from_slice(&[9; 8][..length]);
        u32::from(target[0])
    };
    "unwrap None": |input| { let value: u64 = input.read(); value.checked_sub(1 << 40).unwrap() };
    "expect Err": |input| { let value: i64 = input.read(); u32::try_from(value).expect("small and positive") };
    "explicit panic": |input| {
        let value: u8 = input.read();
        if value % 3 == 1 { panic!("{value} is one more than a multiple of three") }
        value
    };
    "assert": |input| { let (a, b): (u8, u8) = (input.read(), input.read()); assert_ne!(a % 2, b % 2, "a {a}, b {b}"); a };
    "unreachable": |input| { let value = input.below(4); match value { 0 => 10u8, 1 => 20, 2 => 30, _ => unreachable!() } };
    "borrow twice": |input| {
        let (cell, value) = (core::cell::RefCell::new(1u32), input.below(2));
        let held = cell.borrow_mut();
        if value == 0 { drop(held) } else { core::mem::forget(held) }
        let result = *cell.borrow();
        result
    };
    "key of a map": |input| {
        let value = input.below(6) as u8;
        let map = std::collections::BTreeMap::from([(1u8, 10u8), (3, 30), (5, 50)]);
        map[&value]
    };
    "remove from a Vec": |input| { let index = input.below(8); let mut list = vec![1u16, 2, 3, 4]; list.remove(index) };
    "step and chunk of zero": |input| { let size = input.below(3); [1u8, 2, 3, 4].chunks(size).count() };
    "overflow in an index": |input| {
        let (a, b): (u64, u64) = (input.read(), input.read());
        let index = (a % 5) as usize - (b % 3) as usize;
        [7u8, 8, 9][index]
    };
};

macro_rules! all_operators {
    ($(($unsigned:ident, $signed:ident))+) => {
        [$(&operators!($unsigned), &operators!($signed), &signed_operators!($signed)),+, &PANICS]
    };
}

pub const OPERATIONS: &[Operation] = {
    const GROUPS: [&[Operation]; 16] = all_operators!((u8, i8)(u16, i16)(u32, i32)(u64, i64)(u128, i128));
    &crate::case::concatenate::<{ 5 * (9 + 9 + 4) + 16 }>(&GROUPS)
};
