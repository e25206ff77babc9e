//! Enums, options, results and matches on them.

use crate::case::{Input, Inputs, Operation, Output};
use core::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(u8)]
enum Status {
    Open = 1,
    Running = 7,
    Stopped = 40,
    Closed = 255,
}

#[derive(Clone, PartialEq, PartialOrd, Debug)]
enum Step {
    Idle,
    Pay { to: u16, amount: u128 },
    Split(u64, i8, [u8; 5]),
    Note(String),
    Nested(Option<Box<Step>>),
}

fn status(input: &mut Input) -> Status {
    [Status::Open, Status::Running, Status::Stopped, Status::Closed][input.below(4)]
}

fn step(input: &mut Input, depth: u8) -> Step {
    match input.below(if depth == 0 { 4 } else { 5 }) {
        0 => Step::Idle,
        1 => Step::Pay { to: input.read(), amount: input.read() },
        2 => Step::Split(input.read(), input.read(), core::array::from_fn(|index| index as u8)),
        3 => Step::Note(format!("note {}", input.below(1000))),
        _ => Step::Nested((input.below(3) > 0).then(|| Box::new(step(input, depth - 1)))),
    }
}

fn describe(step: &Step, output: &mut Output) -> u32 {
    match step {
        Step::Idle => 0,
        Step::Pay { to: 0..=99, amount } if *amount > u128::from(u64::MAX) => 1,
        Step::Pay { to, amount } => {
            output.put(&(*to, *amount));
            2
        }
        Step::Split(0 | 1, ..) => 3,
        Step::Split(number, change @ i8::MIN..=-1, [first, .., last]) => {
            output.put(&(*number, *change));
            u32::from(*first) * 10 + u32::from(*last)
        }
        Step::Split(..) => 5,
        Step::Note(text) => {
            output.put(text.as_str());
            6
        }
        Step::Nested(None) => 7,
        Step::Nested(Some(inner)) => 8 + 10 * describe(inner, output),
    }
}

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "enums with numbers",
        inputs: Inputs::Edges { bits: 32, cases: 64 },
        run: |input, output| {
            let (a, b) = (status(input), status(input));
            output.put(&(a as u8, a.cmp(&b)));
            output.put(match (a, b) {
                (Status::Open, _) => "open",
                (Status::Running, Status::Open | Status::Stopped) => "running",
                (_, other) if other as u8 > 100 => "late",
                _ => "other",
            });
        },
    },
    Operation {
        name: "enums with data",
        inputs: Inputs::Edges { bits: 64, cases: 200 },
        run: |input, output| {
            let (a, b) = (step(input, 3), step(input, 3));
            let number = describe(&a, output);
            output.put(&number);
            output.put(&a.partial_cmp(&b).map_or(3, |ordering| ordering as i8));
            output.put(&(a == a.clone(), a == b));
            output.put(format!("{b:?}").as_str());
        },
    },
    Operation {
        name: "options",
        inputs: Inputs::Edges { bits: 64, cases: 100 },
        run: |input, output| {
            let (a, b): (u64, i128) = (input.read(), input.read());
            let (a, b) = ((a % 3 != 0).then_some(a), (b % 3 != 0).then_some(b));
            output.put(&a.map(|a| a >> 1).filter(|a| a % 2 == 0).or(Some(9)));
            output.put(&a.zip(b));
            output.put(&a.and_then(|a| i8::try_from(a).ok()).unwrap_or_default());
            output.put(&b.map_or(Ordering::Less, |b| b.cmp(&0)));
            output.put(&(a.is_some_and(|a| a > 5), a.xor(b.map(|b| b as u64)).is_none()));
            let mut taken = b;
            output.put(&(taken.take(), taken));
            output.put(&core::num::NonZeroU64::new(a.unwrap_or(0)).map(|a| a.get().leading_zeros()));
        },
    },
    Operation {
        name: "results and the question mark",
        inputs: Inputs::Edges { bits: 64, cases: 100 },
        run: |input, output| {
            fn settle(a: u64, b: u64, c: i64) -> Result<u32, String> {
                let sum = a.checked_add(b).ok_or_else(|| format!("{a} and {b} are too much"))?;
                let change = u64::try_from(c).map_err(|error| error.to_string())?;
                let rest = sum.checked_sub(change).ok_or("too little")?;
                u32::try_from(rest % 5_000_000_000).map_err(|_| "too wide".into())
            }
            match settle(input.read(), input.read(), input.read()) {
                Ok(value) => output.put(&value),
                Err(text) => output.put(text.as_str()),
            }
        },
    },
];
