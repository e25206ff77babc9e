//! Arithmetic that cannot abort, on every integer type.

use crate::case::{Inputs, Operation};

/// `name: (inputs) => outputs;` for the type `$type`.
macro_rules! operations {
    ($type:ident { $($name:literal: ($($input:ident: $of:ty),+) => $($output:expr),+;)+ }) => {
        [$(Operation {
            name: concat!(stringify!($type), " ", $name),
            inputs: Inputs::Edges { bits: $type::BITS, cases: 56 },
            run: |input, output| {
                $(let $input: $of = input.read();)+
                $(output.put(&$output);)+
            },
        }),+]
    };
}

macro_rules! common {
    ($type:ident) => {
        operations!($type {
            "checked add, sub, mul": (a: $type, b: $type) => a.checked_add(b), a.checked_sub(b), a.checked_mul(b);
            "wrapping add, sub, mul": (a: $type, b: $type) => a.wrapping_add(b), a.wrapping_sub(b), a.wrapping_mul(b);
            "saturating add, sub, mul": (a: $type, b: $type) => a.saturating_add(b), a.saturating_sub(b), a.saturating_mul(b);
            "overflowing add, sub, mul": (a: $type, b: $type) => a.overflowing_add(b), a.overflowing_sub(b), a.overflowing_mul(b);
            "checked div": (a: $type, b: $type) => a.checked_div(b);
            "checked rem": (a: $type, b: $type) => a.checked_rem(b);
            "checked div_euclid, rem_euclid": (a: $type, b: $type) => a.checked_div_euclid(b), a.checked_rem_euclid(b);
            "wrapping and overflowing div, rem": (a: $type, b: $type) =>
                if b == 0 { None } else { Some((a.wrapping_div(b), a.wrapping_rem(b))) },
                if b == 0 { None } else { Some(a.overflowing_div(b)) };
            "div by constants": (a: $type) => a / 3, a % 3, a / 7, a % 10, a / 16, a % 64, a / 100, a / $type::MAX;
            // An invariant division that a compiler may move out of the loop, above the check for zero.
            "div behind a check in a loop": (a: $type, b: $type, rounds: u8) => {
                let (mut sum, mut skipped) = (a, 0u32);
                for round in 0..rounds % 8 {
                    if b != 0 {
                        sum = sum.wrapping_mul(3).wrapping_add(a.wrapping_div(b)) ^ a.wrapping_rem(b) ^ round as $type;
                    } else {
                        skipped += 1;
                    }
                }
                (sum, skipped)
            };
            // Both results wanted, one of two divisors chosen: a compiler may divide by each and then choose.
            "div by a chosen divisor": (a: $type, b: $type, c: $type) => {
                let by_b = if b > 1 { a.wrapping_div(b) } else { a };
                let by_c = if c > 1 { a.wrapping_rem(c) } else { b };
                (by_b, by_c)
            };
            // One division in two branches, each behind a check of its own that rarely fails: a compiler may divide once,
            // above both checks.
            "div in branches with checks of their own": (choice: u8, b: $type, a: $type) => {
                #[cold]
                #[inline(never)]
                fn refuse(divisor: $type, by: u8) -> $type {
                    divisor ^ by as $type
                }
                #[inline(never)]
                fn first(quotient: $type) -> $type {
                    quotient.wrapping_mul(3)
                }
                #[inline(never)]
                fn second(quotient: $type, choice: u8) -> $type {
                    quotient.rotate_left(1) ^ choice as $type
                }
                #[inline(never)]
                fn divide(choice: u8, a: $type, b: $type) -> $type {
                    if choice % 2 == 0 {
                        if b == 0 { return refuse(b, 7) }
                        first(a.wrapping_div(b))
                    } else {
                        if b <= 1 { return refuse(b, 9) }
                        second(a.wrapping_div(b), choice)
                    }
                }
                divide(choice, a, b)
            };
            "compare": (a: $type, b: $type) => a < b, a <= b, a == b, a.cmp(&b), a.min(b), a.max(b), a.abs_diff(b);
            "clamp": (a: $type, b: $type, c: $type) => a.clamp(b.min(c), b.max(c));
            "and, or, xor, not": (a: $type, b: $type) => a & b, a | b, a ^ b, !a;
            "shift": (a: $type, n: u32) => a << (n % $type::BITS), a >> (n % $type::BITS);
            "checked and wrapping shift": (a: $type, n: u32) =>
                a.checked_shl(n), a.checked_shr(n), a.wrapping_shl(n), a.wrapping_shr(n);
            "overflowing shift": (a: $type, n: u32) => a.overflowing_shl(n), a.overflowing_shr(n);
            "shift at the width": (a: $type, n: u32) =>
                a.checked_shl($type::BITS - 2 + n % 4), a.checked_shr($type::BITS - 2 + n % 4);
            "rotate": (a: $type, n: u32) => a.rotate_left(n), a.rotate_right(n);
            "count bits": (a: $type) => a.count_ones(), a.leading_zeros(), a.trailing_zeros(), a.leading_ones(), a.trailing_ones();
            "swap and reverse": (a: $type) => a.swap_bytes(), a.reverse_bits(), a.to_be();
            "bytes": (a: $type) => a.to_be_bytes()[..], $type::from_be_bytes(a.to_le_bytes());
            "pow": (a: $type, n: u32) => a.checked_pow(n % 9), a.wrapping_pow(n % 200), a.saturating_pow(n % 40), a.overflowing_pow(n % 20);
            "log": (a: $type) => a.checked_ilog2(), a.checked_ilog10();
            "checked neg": (a: $type) => a.checked_neg(), a.wrapping_neg(), a.overflowing_neg();
            "text": (a: $type) => { let text = a.to_string(); (text.parse::<$type>().ok(), text.len()) };
        })
    };
}

macro_rules! unsigned {
    ($type:ident) => {
        operations!($type {
            "isqrt": (a: $type) => a.isqrt(), a.is_power_of_two(), a.checked_next_power_of_two();
            "div_ceil, next_multiple_of": (a: $type, b: $type) =>
                if b == 0 { None } else { Some(a.div_ceil(b)) }, a.checked_next_multiple_of(b);
            "midpoint": (a: $type, b: $type) => a.midpoint(b);
            "greatest common divisor": (a: $type, b: $type) => {
                let (mut a, mut b) = (a, b);
                while b != 0 { (a, b) = (b, a % b); }
                a
            };
        })
    };
}

macro_rules! signed {
    ($type:ident) => {
        operations!($type {
            "abs": (a: $type) => a.checked_abs(), a.wrapping_abs(), a.saturating_abs(), a.unsigned_abs();
            "signum": (a: $type) => a.signum(), a.is_negative();
            "halve and double": (a: $type) => a / 2, a >> 1, a.wrapping_mul(2), a % 2;
            "saturating neg": (a: $type, b: $type) => a.saturating_neg(), a.checked_div(b).map_or(a, |quotient| quotient.wrapping_neg());
        })
    };
}

/// The operations of one width, as one table.
macro_rules! table {
    ($name:ident, $unsigned:ident, $signed:ident) => {
        pub const $name: &[Operation] = {
            const GROUPS: [&[Operation]; 4] =
                [&common!($unsigned), &unsigned!($unsigned), &common!($signed), &signed!($signed)];
            const COUNT: usize = GROUPS[0].len() + GROUPS[1].len() + GROUPS[2].len() + GROUPS[3].len();
            &crate::case::concatenate::<COUNT>(&GROUPS)
        };
    };
}
table!(BITS_8, u8, i8);
table!(BITS_16, u16, i16);
table!(BITS_32, u32, i32);
table!(BITS_64, u64, i64);
table!(BITS_128, u128, i128);
