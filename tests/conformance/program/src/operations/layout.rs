//! Solana's ABI aligns `u128` to 8 bytes, as account data is; x86-64 aligns it to 16. The native side therefore answers
//! with two `u64` in the place of each `u128`.

use crate::case::{Inputs, Operation, Random};
use core::mem::{align_of, offset_of, size_of};

#[cfg(target_os = "solana")]
type Wide = u128;
#[cfg(not(target_os = "solana"))]
type Wide = [u64; 2];

#[cfg(target_os = "solana")]
type SignedWide = i128;
#[cfg(not(target_os = "solana"))]
type SignedWide = [u64; 2];

#[repr(C)]
struct Mixed<W, S> {
    tag: u8,
    wide: W,
    flag: u8,
    signed: S,
    narrow: u16,
}

#[derive(Clone, PartialEq, Debug)]
struct Record {
    tag: u8,
    total: u128,
    change: i128,
    slot: Option<u128>,
    history: [u128; 2],
}

fn record(random: &mut Random) -> Record {
    Record {
        tag: random.word() as u8,
        total: random.wide(),
        change: random.wide() as i128,
        slot: (random.below(3) > 0).then(|| random.wide()),
        history: [random.wide(), random.wide()],
    }
}

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "size and alignment of u128 and what holds it",
        inputs: Inputs::Counted { cases: 1 },
        run: |_, output| {
            type Whole = Mixed<Wide, SignedWide>;
            output.put(&(align_of::<Wide>(), size_of::<Wide>()));
            output.put(&(align_of::<SignedWide>(), size_of::<SignedWide>()));
            output.put(&(align_of::<(u8, Wide)>(), size_of::<(u8, Wide)>()));
            output.put(&(align_of::<Option<Wide>>(), size_of::<Option<Wide>>()));
            output.put(&(align_of::<[Wide; 3]>(), size_of::<[Wide; 3]>()));
            output.put(&(align_of::<Whole>(), size_of::<Whole>()));
            output.put(&(offset_of!(Whole, wide), offset_of!(Whole, flag)));
            output.put(&(offset_of!(Whole, signed), offset_of!(Whole, narrow)));
            output.put(&(offset_of!(Whole, tag), align_of::<u64>()));
        },
    },
    Operation {
        name: "u128 in a Vec beside odd allocations",
        inputs: Inputs::Counted { cases: 200 },
        run: |input, output| {
            let (count, mut random) = (input.below(24), input.random());
            let _odd = vec![0u8; count % 17];
            let mut values: Vec<u128> = Vec::new();
            for _ in 0..count {
                values.push(random.wide());
            }
            let _odder = String::from_iter(core::iter::repeat_n('x', count % 5));
            values.extend_from_within(count / 2..);
            output.put(&values.iter().fold(0u128, |sum, value| sum.rotate_left(5).wrapping_add(*value)));
            values.sort_unstable();
            output.put(values.as_slice());
        },
    },
    Operation {
        name: "u128 in structs, moved, cloned and compared",
        inputs: Inputs::Counted { cases: 200 },
        run: |input, output| {
            let (count, mut random) = (1 + input.below(6), input.random());
            let mut records: Vec<Record> = (0..count).map(|_| record(&mut random)).collect();
            let copy = records.clone();
            records.rotate_left(count / 2);
            let last = records.len() - 1;
            records.swap(0, last);
            records[0].total = records[last].total.wrapping_add(records[0].change as u128);
            let boxed = Box::new(records[count / 2].clone());
            output.put(&(records == copy));
            for record in records.iter().chain([&*boxed]) {
                output.put(&record.tag);
                output.put(&(record.total, record.change));
                output.put(&record.slot);
                output.put(&record.history[..]);
            }
        },
    },
    Operation {
        name: "u128 read from bytes at every offset",
        inputs: Inputs::Counted { cases: 48 },
        run: |input, output| {
            let (offset, mut random) = (input.below(16), input.random());
            let bytes: [u8; 64] = core::array::from_fn(|_| random.word() as u8);
            let words = bytes[offset..].chunks_exact(16).map(|chunk| u128::from_le_bytes(chunk.try_into().unwrap()));
            for word in words {
                output.put(&word);
                output.put(&word.to_be_bytes()[..]);
            }
        },
    },
];
