//! Floats, which sBPF computes in software.

use crate::case::{Inputs, Operation};

/// `name: (inputs) => outputs;` for the type `$type`.
macro_rules! operations {
    ($type:ident { $($name:literal: ($($input:ident: $of:ty),+) => $($output:expr),+;)+ }) => {
        [$(Operation {
            name: concat!(stringify!($type), " ", $name),
            inputs: Inputs::Counted { cases: 200 },
            run: |input, output| {
                input.slot();
                $(let $input: $of = input.read();)+
                $(output.put(&$output);)+
            },
        }),+]
    };
}

macro_rules! floats {
    ($type:ident, $bits:ident) => {{
        fn widened(value: $type) -> u128 {
            if value.is_nan() { 0 } else { u128::from(value.to_bits()) << 3 }
        }
        operations!($type {
            "add, sub": (a: $type, b: $type) => a + b, a - b, b - a;
            "mul": (a: $type, b: $type) => a * b, a * a;
            "div": (a: $type, b: $type) => a / b, b / a;
            "rem": (a: $type, b: $type) => a % b;
            "chain": (a: $type, b: $type, c: $type) => (a + b) * c - a / 3.0, a * 0.1 + b * 0.2 - c * 0.3;
            "compare": (a: $type, b: $type) =>
                a < b, a <= b, a > b, a >= b, a == b, a != b, a.partial_cmp(&b), a.total_cmp(&b), a.min(b), a.max(b);
            "classify": (a: $type) => a.is_nan(), a.is_finite(), a.is_normal(), a.is_sign_negative(), a.abs(), -a, a.signum();
            // Bits of a sum widened: the upper half of a 32-bit result must be zero.
            "bits of results": (a: $type, b: $type) =>
                widened(a + b), widened(a - b), widened(a * b), widened(a / b), widened(-(a * b)), widened(b as f32 as $type),
                (a < b) as u64 + (((a >= b) as u64) << 40);
            "to integers": (a: $type) =>
                a as u8, a as i8, a as u16, a as i16, a as u32, a as i32, a as u64, a as i64, a as u128, a as i128;
            "from 64 bits and less": (a: u64, b: i64) =>
                a as $type, b as $type, a as u32 as $type, b as i32 as $type, a as u8 as $type, b as i16 as $type;
            "from 128 bits": (a: u128, b: i128, shift: u32) =>
                a as $type, b as $type, (a >> (shift % 128)) as $type, (b >> (shift % 128)) as $type;
            "convert": (a: f32, b: f64) => f64::from(a), b as f32, (b as f32 as f64) == b;
            "sqrt, floor": (a: $type) => a.sqrt(), a.floor(), a.ceil(), a.trunc(), a.round(), a.fract();
            "mul_add of small integers": (a: i16, b: i16) => $type::from(a) * $type::from(b) + 1.0, $type::from(a) / $type::from(b);
            "passed through calls": (a: $type, b: $type, c: $type, d: $type, e: $type, f: $type, g: $type) => {
                #[inline(never)]
                fn weigh(a: $type, b: $type, c: $type, d: $type, e: $type, f: $type, g: $type) -> $type {
                    a - b * 2.0 + c * 3.0 - d / 4.0 + e - f * 0.5 + g
                }
                weigh(a, b, c, d, e, f, g) + weigh(g, f, e, d, c, b, a)
            };
            "sum and order of many": (a: $type, b: $type) => {
                let mut values: Vec<$type> = (0..20).map(|n| a * (n as $type) - b / (n as $type + 1.0)).collect();
                values.sort_by($type::total_cmp);
                (values.iter().sum::<$type>(), values[7])
            };
            "from text": (a: $type, digits: u64) => format!("{digits}.{}e{}", digits % 1000, digits as i8).parse::<$type>().ok(), a;
            "bytes": (a: $type) => a.to_bits().count_ones() * u32::from(!a.is_nan()), $type::from_bits(a.to_bits() ^ (1 as $bits));
        })
    }};
}

pub const OPERATIONS: &[Operation] = {
    const GROUPS: [&[Operation]; 2] = [&floats!(f32, u32), &floats!(f64, u64)];
    &crate::case::concatenate::<{ GROUPS[0].len() * 2 }>(&GROUPS)
};
