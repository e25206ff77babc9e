//! Copies, moves, sets and compares of every size from 0 to 300, known to the compiler or not.

use crate::case::{Inputs, Operation, Output, Random};
use core::hint::black_box;

const SIZES: u64 = 301;

fn bytes<const SIZE: usize>(random: &mut Random) -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    for chunk in bytes.chunks_mut(8) {
        chunk.copy_from_slice(&random.word().to_le_bytes()[..chunk.len()]);
    }
    bytes
}

fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// The size is part of the type, so that the compiler may choose other instructions for each.
struct Array<const SIZE: usize>;

impl<const SIZE: usize> Array<SIZE> {
    #[inline(never)]
    fn run(buffer: &mut [u8], from: usize, to: usize, output: &mut Output) {
        if SIZE as u64 >= SIZES {
            return;
        }
        let taken: [u8; SIZE] = buffer[from..from + SIZE].try_into().unwrap();
        let moved = black_box(taken);
        buffer[to..to + SIZE].copy_from_slice(&moved);
        output.put(&(moved == taken, moved[..] == buffer[from..from + SIZE]));
        output.put(&moved[..].cmp(&buffer[from..from + SIZE]));
        buffer[from..from + SIZE].fill(to as u8);
        buffer.copy_within(to..to + SIZE, to + 1);
        output.put(&digest(&[0x5a; SIZE]));
    }
}

type Run = fn(&mut [u8], usize, usize, &mut Output);

macro_rules! every_size {
    ($($tens:literal)+) => {
        [$([
            Array::<{ $tens * 10 }>::run as Run, Array::<{ $tens * 10 + 1 }>::run, Array::<{ $tens * 10 + 2 }>::run,
            Array::<{ $tens * 10 + 3 }>::run, Array::<{ $tens * 10 + 4 }>::run, Array::<{ $tens * 10 + 5 }>::run,
            Array::<{ $tens * 10 + 6 }>::run, Array::<{ $tens * 10 + 7 }>::run, Array::<{ $tens * 10 + 8 }>::run,
            Array::<{ $tens * 10 + 9 }>::run,
        ]),+]
    };
}
static EVERY_SIZE: [[Run; 10]; 31] =
    every_size!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30);

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "sizes known to the compiler",
        inputs: Inputs::Counted { cases: 903 },
        run: |input, output| {
            let (size, mut random) = (input.below(SIZES), input.random());
            let mut buffer: [u8; 700] = bytes(&mut random);
            let (from, to) = (random.below(32) as usize, random.below(360) as usize);
            EVERY_SIZE[size / 10][size % 10](&mut buffer, from, to, output);
            output.put(&digest(&buffer));
        },
    },
    Operation {
        name: "copy and overlapping move",
        inputs: Inputs::Counted { cases: 903 },
        run: |input, output| {
            let (size, mut random) = (input.below(SIZES), input.random());
            let mut buffer: [u8; 700] = bytes(&mut random);
            let (from, near) = (random.below(16) as usize, random.below(24) as usize);
            buffer.copy_within(from..from + size, near);
            output.put(&digest(&buffer));
            buffer.copy_within(near..near + size, from);
            let (left, right) = buffer.split_at_mut(340);
            right[near..near + size].copy_from_slice(&left[from..from + size]);
            output.put(&digest(&buffer));
        },
    },
    Operation {
        name: "set",
        inputs: Inputs::Counted { cases: 602 },
        run: |input, output| {
            let (size, mut random) = (input.below(SIZES), input.random());
            let mut buffer: [u8; 400] = bytes(&mut random);
            let from = random.below(24) as usize;
            buffer[from..from + size].fill(random.word() as u8);
            output.put(&digest(&buffer));
            let words: &mut [u64] = &mut [random.word(); 40][from % 3..];
            words[..size / 8].fill(random.word());
            output.put(&words.iter().fold(0u64, |sum, word| sum.rotate_left(3) ^ word));
        },
    },
    Operation {
        name: "compare",
        inputs: Inputs::Counted { cases: 903 },
        run: |input, output| {
            let (size, mut random) = (input.below(SIZES), input.random());
            let a: [u8; 330] = bytes(&mut random);
            let mut b = [0; 340];
            let (from, to) = (random.below(16) as usize, random.below(16) as usize);
            b[to..to + size].copy_from_slice(&a[from..from + size]);
            output.put(&(a[from..from + size] == b[to..to + size]));
            if size > 0 {
                b[to + random.below(size as u64) as usize] ^= 1 << random.below(8);
            }
            let (a, b) = (&a[from..from + size], &b[to..to + size]);
            output.put(&(a == b, a.cmp(b)));
            output.put(&(a.starts_with(&b[..size / 2]), a < b));
        },
    },
    Operation {
        name: "grow and shrink vectors",
        inputs: Inputs::Counted { cases: 301 },
        run: |input, output| {
            let (size, mut random) = (input.below(SIZES), input.random());
            let source: [u8; 300] = bytes(&mut random);
            let mut list = source[..size].to_vec();
            list.extend_from_slice(&source[size..]);
            list.drain(size / 3..size / 2);
            list.insert(size / 4, 7);
            list.resize(list.len() + size % 9, 1);
            let tail = list.split_off(list.len() / 2);
            output.put(&(digest(&list), digest(&tail)));
            output.put(&digest(&[list, tail].concat().into_boxed_slice()));
        },
    },
];
