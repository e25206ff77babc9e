//! Formatting.

use crate::case::{Inputs, Operation, Random};

#[derive(Debug)]
#[allow(dead_code)] // only its formatting is wanted
struct Outer<'a> {
    id: u64,
    name: &'a str,
    inner: Vec<Inner>,
    state: Option<Result<(), Unit>>,
}

#[derive(Debug)]
#[allow(dead_code)]
struct Inner(i128, [u8; 3], char);

#[derive(Clone, Copy, Debug)]
struct Unit;

fn letter(random: &mut Random) -> char {
    ['a', '\n', '"', 'ß', '日', '\u{1}', '\'', '~'][random.below(8) as usize]
}

macro_rules! integers {
    ($($type:ident)+) => {[$(Operation {
        name: concat!("format ", stringify!($type)),
        inputs: Inputs::Edges { bits: $type::BITS, cases: 60 },
        run: |input, output| {
            let (a, width): ($type, u8) = (input.read(), input.read());
            let width = usize::from(width % 48);
            output.put(format!("{a} {a:?} {a:+} {a:x} {a:X} {a:o} {a:b}").as_str());
            output.put(format!("{a:#x} {a:#b} {a:#o} {a:#010x} {a:e}").as_str());
            output.put(format!("[{a:5}] [{a:<20}] [{a:^20}] [{a:>20}] [{a:020}] [{a:*^width$}] [{a:+0width$}]").as_str());
        },
    }),+]};
}

macro_rules! floats {
    ($($type:ident)+) => {[$(Operation {
        name: concat!("format ", stringify!($type)),
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (places, a): (usize, $type) = (input.below(12), input.read());
            output.put(format!("{a}").as_str());
            output.put(format!("{a:?} {a:e} {a:+.3}").as_str());
            output.put(format!("{a:.places$}").as_str());
            output.put(format!("[{a:>12.2}] [{a:<12.1e}] [{a:012.3}]").as_str());
            output.put(&format!("{a:?}").parse::<$type>().ok());
        },
    }),+]};
}

const OTHERS: [Operation; 3] = [
    Operation {
        name: "format nested structs",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(5), input.random());
            let outer = Outer {
                id: random.word(),
                name: ["", "plain", "tab\tand \"quote\"", "größe"][random.below(4) as usize],
                inner: (0..count)
                    .map(|_| {
                        Inner(random.wide() as i128, core::array::from_fn(|_| random.word() as u8), letter(&mut random))
                    })
                    .collect(),
                state: [None, Some(Ok(())), Some(Err(Unit))][random.below(3) as usize],
            };
            output.put(format!("{outer:?}").as_str());
            output.put(format!("{outer:#?}").as_str());
            output.put(
                format!("{:#06x?} {:02X?}", outer.inner.first().map(|inner| inner.1), [random.word() as u8]).as_str(),
            );
        },
    },
    Operation {
        name: "format strings and characters",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(12), input.random());
            let text: String = (0..count).map(|_| letter(&mut random)).collect();
            let c = char::from_u32(random.below(0x11_0000) as u32).unwrap_or('?');
            output.put(
                format!("{text} {text:?} [{text:>8}] [{text:.3}] [{text:-^10.2}] {c} {c:?} {}", c.escape_unicode())
                    .as_str(),
            );
            output.put(format!("{:?} {} {:?}", text.bytes().collect::<Vec<_>>(), text.is_empty(), (c, &text)).as_str());
        },
    },
    Operation {
        name: "format maps, tuples and nested options",
        inputs: Inputs::Counted { cases: 100 },
        run: |input, output| {
            let (count, mut random) = (input.below(6), input.random());
            let map: std::collections::BTreeMap<u8, Option<(i8, bool)>> = (0..count)
                .map(|key| (key as u8, (random.below(2) > 0).then(|| (random.word() as i8, random.below(2) > 0))))
                .collect();
            output.put(format!("{map:?}").as_str());
            output.put(format!("{map:#?} {:?} {:?}", ((), 1, "x"), 0..=count).as_str());
        },
    },
];

pub const OPERATIONS: &[Operation] = {
    const GROUPS: [&[Operation]; 3] = [&integers!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128), &floats!(f32 f64), &OTHERS];
    &crate::case::concatenate::<15>(&GROUPS)
};
