//! Every cast between two integer types, kept or lost by `try_from`.

use crate::case::{Inputs, Operation};

macro_rules! casts_from {
    ($($from:ident)+) => {
        &[$(Operation {
            name: concat!("casts from ", stringify!($from)),
            inputs: Inputs::Edges { bits: $from::BITS, cases: 120 },
            run: |input, output| {
                let a: $from = input.read();
                casts_to!(a, output, u8 i8 u16 i16 u32 i32 u64 i64 u128 i128);
                output.put(&(a != 0));
                output.put(&((a as u8 as char) as u32));
            },
        }),+]
    };
}
macro_rules! casts_to {
    ($value:ident, $output:ident, $($to:ident)+) => {$(
        $output.put(&($value as $to));
        $output.put(&$to::try_from($value).ok());
        // Narrowed, then widened: what was cut off must be gone.
        $output.put(&($value as $to as i128));
    )+};
}

pub const OPERATIONS: &[Operation] = casts_from!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128);
