//! Calls with one to twelve arguments: direct, through function pointers, closures, generics and trait objects.

use crate::case::{concatenate, Input, Inputs, Operation, Output, Put, Read};
use core::hint::black_box;

/// Gives every argument and its position a say in the result.
#[derive(Default)]
struct Mix(u128);

impl Mix {
    fn add<T: Argument>(&mut self, value: T) {
        self.0 = self.0.rotate_left(11).wrapping_mul(0x1_0000_01b3) ^ value.number();
    }
}

trait Argument: Copy + Read + Put {
    fn number(self) -> u128;
}

macro_rules! number_arguments {
    ($($type:ident)+) => {$(
        impl Argument for $type {
            fn number(self) -> u128 {
                self as u128
            }
        }
    )+};
}
number_arguments!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128);

impl Argument for f64 {
    fn number(self) -> u128 {
        self.to_bits().into()
    }
}

macro_rules! struct_argument {
    ($name:ident { $($field:ident: $type:ident),+ }) => {
        #[derive(Clone, Copy)]
        struct $name {
            $($field: $type),+
        }

        impl Read for $name {
            fn read(input: &mut Input) -> Self {
                Self { $($field: input.read()),+ }
            }
        }

        impl Put for $name {
            fn put(&self, output: &mut Output) {
                $(output.put(&self.$field);)+
            }
        }

        impl Argument for $name {
            fn number(self) -> u128 {
                let mut mix = Mix::default();
                $(mix.add(self.$field);)+
                mix.0
            }
        }
    };
}
struct_argument!(Narrow { a: u16, b: i8 });
struct_argument!(Pair { a: u64, b: i64 });
struct_argument!(Wide { a: u8, b: u128, c: i32, d: u64 });

/// All ways to call a function of these arguments.
macro_rules! call {
    ($name:expr, $($arg:ident: $type:ident),+) => {
        Operation {
            name: $name,
            inputs: Inputs::Edges { bits: 64, cases: 48 },
            run: |input, output| {
                type Last = last!($($type)+);
                trait Method {
                    #[allow(clippy::too_many_arguments)]
                    fn call(&self, $($arg: $type),+) -> (u128, Last);
                }
                struct Salted(u64);
                struct Turned(u32);
                impl Method for Salted {
                    #[inline(never)]
                    fn call(&self, $($arg: $type),+) -> (u128, Last) {
                        let mut mix = Mix(self.0.into());
                        $(mix.add($arg);)+
                        (mix.0, last!($($arg)+))
                    }
                }
                impl Method for Turned {
                    #[inline(never)]
                    fn call(&self, $($arg: $type),+) -> (u128, Last) {
                        let (sum, value) = direct($($arg),+);
                        (sum.rotate_right(self.0), value)
                    }
                }
                #[inline(never)]
                #[allow(clippy::too_many_arguments)]
                fn direct($($arg: $type),+) -> (u128, Last) {
                    let mut mix = Mix::default();
                    $(mix.add($arg);)+
                    (mix.0, last!($($arg)+))
                }
                #[inline(never)]
                #[allow(clippy::too_many_arguments)]
                fn opposite($($arg: $type),+) -> (u128, Last) {
                    let (sum, value) = direct($($arg),+);
                    (!sum, value)
                }
                #[inline(never)]
                #[allow(clippy::too_many_arguments)]
                fn generic<F: Fn($($type),+) -> (u128, Last)>(function: F, $($arg: $type),+) -> (u128, Last) {
                    function($($arg),+)
                }

                let choice: u64 = input.read();
                $(let $arg: $type = input.read();)+
                output.put(&direct($($arg),+));
                let pointers: [fn($($type),+) -> (u128, Last); 2] = [direct, opposite];
                output.put(&black_box(pointers)[(choice % 2) as usize]($($arg),+));
                let methods: [Box<dyn Method>; 2] = [Box::new(Salted(choice)), Box::new(Turned((choice % 128) as u32))];
                output.put(&black_box(methods)[(choice / 2 % 2) as usize].call($($arg),+));
                let closure: Box<dyn Fn($($type),+) -> (u128, Last)> =
                    Box::new(move |$($arg),+| { let (sum, value) = opposite($($arg),+); (sum ^ u128::from(choice), value) });
                output.put(&black_box(&closure)($($arg),+));
                output.put(&generic(|$($arg),+| { let (sum, value) = direct($($arg),+); (sum.wrapping_add(choice.into()), value) }, $($arg),+));
                output.put(&generic(direct, $($arg),+));
            },
        }
    };
}
macro_rules! last {
    ($last:ident) => { $last };
    ($first:ident $($rest:ident)+) => { last!($($rest)+) };
}

/// One to twelve arguments of the same type.
macro_rules! arities {
    ($type:ident) => {
        [
            uniform!($type: a),
            uniform!($type: a b),
            uniform!($type: a b c),
            uniform!($type: a b c d),
            uniform!($type: a b c d e),
            uniform!($type: a b c d e f),
            uniform!($type: a b c d e f g),
            uniform!($type: a b c d e f g h),
            uniform!($type: a b c d e f g h i),
            uniform!($type: a b c d e f g h i j),
            uniform!($type: a b c d e f g h i j k),
            uniform!($type: a b c d e f g h i j k l),
        ]
    };
}
macro_rules! uniform {
    ($type:ident: $($arg:ident)+) => {
        call!(concat!("call with ", stringify!($type), " ", stringify!($($arg)+)), $($arg: $type),+)
    };
}

const MIXED: [Operation; 6] = [
    call!("call with a wide last", a: u8, b: i16, c: u32, d: i64, e: u128),
    call!("call with a wide first", a: u128, b: u8, c: i8, d: u16, e: i32),
    call!("call with wides between", a: u8, b: i128, c: u8, d: Wide, e: u128, f: i8),
    call!("call with structs between", a: Pair, b: u8, c: Narrow, d: i128, e: Wide, f: Pair, g: i16),
    call!("call with floats between", a: f64, b: u32, c: f64, d: u128, e: i64, f: f64, g: u8, h: f64),
    call!("call with twelve kinds", a: i8, b: u128, c: Narrow, d: u16, e: Pair, f: i32, g: f64, h: i128, i: Wide, j: u8, k: i64, l: Pair),
];

const RETURNS: [Operation; 4] = [
    Operation {
        name: "recursion with eight arguments",
        inputs: Inputs::Edges { bits: 64, cases: 48 },
        run: |input, output| {
            #[inline(never)]
            #[allow(clippy::too_many_arguments)]
            fn descend(depth: u8, a: u64, b: u128, c: i32, d: u8, e: i64, f: u128, g: u16) -> (u128, i64) {
                if depth == 0 {
                    return (b ^ f, e.wrapping_add(c.into()).wrapping_sub(d.into()));
                }
                let turned = a.rotate_left(u32::from(depth));
                let (sum, rest) = descend(
                    depth - 1,
                    turned ^ u64::from(g),
                    f,
                    c.wrapping_sub(1),
                    g as u8,
                    e ^ a as i64,
                    b.wrapping_add(a.into()),
                    d.into(),
                );
                (sum.wrapping_mul(3) ^ b, rest.wrapping_add(i64::from(c)))
            }
            let depth = input.below(20) as u8;
            let result = descend(
                depth,
                input.read(),
                input.read(),
                input.read(),
                input.read(),
                input.read(),
                input.read(),
                input.read(),
            );
            output.put(&result);
        },
    },
    Operation {
        name: "results of every size",
        inputs: Inputs::Edges { bits: 128, cases: 48 },
        run: |input, output| {
            #[inline(never)]
            fn narrow(a: u128) -> i8 {
                a as i8
            }
            #[inline(never)]
            fn wide(a: u128, b: i128) -> Option<u128> {
                a.checked_add_signed(b)
            }
            #[inline(never)]
            fn signed(a: u128) -> i128 {
                !(a as i128)
            }
            #[inline(never)]
            fn outcome(a: u128, b: i128) -> Result<Wide, Narrow> {
                if a > b as u128 {
                    Ok(Wide { a: a as u8, b: a, c: b as i32, d: b as u64 })
                } else {
                    Err(Narrow { a: b as u16, b: a as i8 })
                }
            }
            #[inline(never)]
            fn array(a: u128, b: i128) -> [u16; 9] {
                core::array::from_fn(|index| (a.wrapping_mul(index as u128) ^ b as u128) as u16)
            }
            let (a, b) = (input.read(), input.read());
            output.put(&narrow(a));
            output.put(&wide(a, b));
            output.put(&signed(a));
            match outcome(a, b) {
                Ok(value) => output.put(&value),
                Err(value) => output.put(&value),
            }
            output.put(&array(a, b)[..]);
        },
    },
    Operation {
        name: "closures that change what they capture",
        inputs: Inputs::Edges { bits: 64, cases: 48 },
        run: |input, output| {
            let (mut total, mut calls, step): (u128, u32, u64) = (input.read(), 0, input.read());
            let mut add = |a: u64, b: u128, c: i16| {
                calls += 1;
                total = total.wrapping_mul(u128::from(a | 1)).wrapping_add(b) ^ (c as u128);
                total
            };
            let visits: &mut dyn FnMut(u64, u128, i16) -> u128 = &mut add;
            for round in 0..4 {
                let result =
                    black_box(&mut *visits)(step.wrapping_mul(round), u128::from(round) << 64, round as i16 - 2);
                output.put(&result);
            }
            output.put(&(total, calls));
            let stages: Vec<Box<dyn Fn(u64) -> u64>> =
                (0..5u32).map(|n| Box::new(move |x: u64| x.rotate_left(n) ^ step) as Box<dyn Fn(u64) -> u64>).collect();
            output.put(&stages.iter().fold(step, |value, stage| stage(value)));
        },
    },
    Operation {
        name: "trait objects with state, generics with bounds",
        inputs: Inputs::Edges { bits: 64, cases: 48 },
        run: |input, output| {
            trait Account {
                fn pay(&mut self, amount: u64) -> Result<u64, u64>;
                fn worth(&self) -> u128;
                fn name(&self) -> String {
                    format!("worth {}", self.worth())
                }
            }
            struct Plain(u64);
            struct Lent {
                paid: u128,
                limit: u64,
            }
            impl Account for Plain {
                fn pay(&mut self, amount: u64) -> Result<u64, u64> {
                    self.0 = self.0.checked_sub(amount).ok_or(amount)?;
                    Ok(self.0)
                }
                fn worth(&self) -> u128 {
                    self.0.into()
                }
            }
            impl Account for Lent {
                fn pay(&mut self, amount: u64) -> Result<u64, u64> {
                    if amount > self.limit {
                        return Err(self.limit);
                    }
                    self.paid += u128::from(amount) << 8;
                    Ok(amount)
                }
                fn worth(&self) -> u128 {
                    self.paid * 3
                }
                fn name(&self) -> String {
                    "lent".into()
                }
            }
            fn largest<T: PartialOrd + Copy>(values: &[T]) -> Option<T> {
                values.iter().copied().reduce(|a, b| if b > a { b } else { a })
            }
            let mut accounts: Vec<Box<dyn Account>> =
                vec![Box::new(Plain(input.read())), Box::new(Lent { paid: 0, limit: input.read() })];
            for _ in 0..3 {
                let amount = input.read();
                for account in &mut accounts {
                    let (ok, value) = match account.pay(amount) {
                        Ok(value) => (true, value),
                        Err(value) => (false, value),
                    };
                    output.put(&(ok, value));
                    output.put(account.name().as_str());
                }
            }
            output.put(&largest(&accounts.iter().map(|account| account.worth()).collect::<Vec<_>>()));
            output.put(&largest::<i32>(&[]));
        },
    },
];

pub const OPERATIONS: &[Operation] = {
    const GROUPS: [&[Operation]; 8] = [
        &arities!(u64),
        &arities!(i32),
        &arities!(u128),
        &arities!(Narrow),
        &arities!(Pair),
        &arities!(Wide),
        &MIXED,
        &RETURNS,
    ];
    &concatenate::<{ 6 * 12 + MIXED.len() + RETURNS.len() }>(&GROUPS)
};
