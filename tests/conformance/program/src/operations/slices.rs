//! Slices, strings and iterators.

use crate::case::{Inputs, Operation, Random};

fn numbers(random: &mut Random, count: usize) -> Vec<u32> {
    (0..count).map(|_| random.below(50) as u32).collect()
}

const WORDS: [&str; 8] = ["node", "rent", "größe", "", "a b", "0x1f", "日本", "Zz"];

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "windows, chunks and splits",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (1 + input.below(40), input.random());
            let values = numbers(&mut random, count);
            let width = 1 + random.below(7) as usize;
            output.put(&values.windows(width).map(|window| window.iter().sum::<u32>()).max());
            for chunk in values.chunks(width).rev().take(3) {
                output.put(chunk);
            }
            output.put(values.rchunks_exact(width).remainder());
            let (left, right) = values.split_at(random.below(count as u64 + 1) as usize);
            output.put(&(left.cmp(right), left.len()));
            output.put(&values.split(|value| value % 5 == 0).map(<[u32]>::len).collect::<Vec<_>>()[..]);
        },
    },
    Operation {
        name: "search and change in place",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (1 + input.below(40), input.random());
            let mut values = numbers(&mut random, count);
            values.reverse();
            values.rotate_right(random.below(count as u64) as usize);
            output.put(&values.iter().position(|value| *value == 7));
            output.put(&(values.contains(&13), values.starts_with(&[1])));
            values.retain(|value| value % 3 != 0);
            values.dedup();
            values.insert(values.len() / 2, 99);
            values.truncate(30);
            output.put(&values.drain(..values.len() / 3).sum::<u32>());
            values.sort_unstable();
            output.put(&(values.binary_search(&25).is_ok(), values.partition_point(|value| *value < 25)));
            let middle = values.len() / 2;
            output.put(values.select_nth_unstable(middle).1);
            values.sort_unstable(); // how a selection leaves the others is not specified
            values.splice(..1, [4, 5, 6]);
            output.put(values.as_slice());
        },
    },
    Operation {
        name: "iterator chains",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(40), input.random());
            let values = numbers(&mut random, count);
            output.put(&values.iter().zip(values.iter().skip(1)).filter(|(a, b)| a < b).count());
            output.put(&values.iter().map(|value| u128::from(*value) << 70).sum::<u128>());
            output.put(
                &values
                    .iter()
                    .scan(1u64, |state, value| {
                        *state = state.wrapping_mul(u64::from(*value) + 3);
                        Some(*state)
                    })
                    .step_by(3)
                    .collect::<Vec<_>>()[..],
            );
            output.put(
                &values
                    .iter()
                    .rev()
                    .enumerate()
                    .max_by_key(|(index, value)| (*value % 7, *index))
                    .map(|(index, _)| index),
            );
            output.put(&values.iter().try_fold(1u32, |product, value| product.checked_mul(*value)));
            let (even, odd): (Vec<u32>, Vec<u32>) = values.iter().partition(|value| *value % 2 == 0);
            output.put(&(even.len(), odd.iter().copied().min()));
            let mut peeked = values.iter().flat_map(|value| (0..value % 4).chain([*value])).peekable();
            let mut runs = 0u32;
            while let Some(value) = peeked.next() {
                runs += u32::from(peeked.peek() != Some(&value));
            }
            output.put(&runs);
            output.put(&(0..count as i64).rev().step_by(2).fold(0, |sum, value| value * 3 - sum));
        },
    },
    Operation {
        name: "strings",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(10), input.random());
            let text = (0..count).map(|_| WORDS[random.below(8) as usize]).collect::<Vec<_>>().join("-");
            output.put(text.to_uppercase().as_str());
            output.put(&(text.len(), text.chars().count()));
            output.put(&text.find("rent"));
            output.put(&text.split('-').rev().map(str::len).collect::<Vec<_>>()[..]);
            output.put(text.replace("node", "n").trim_matches(|c: char| c == '-' || c.is_ascii_digit()));
            output.put(&text.char_indices().filter(|(_, c)| !c.is_ascii()).map(|(index, _)| index).next_back());
            output.put(text.chars().rev().collect::<String>().as_str());
            output.put(&text.bytes().fold(0u32, |hash, byte| hash.rotate_left(5) ^ u32::from(byte)));
            output.put(&core::str::from_utf8(&text.as_bytes()[..text.len() / 2]).is_ok());
            output.put(String::from_utf8_lossy(&text.as_bytes()[text.len() / 2..]).as_ref());
        },
    },
    Operation {
        name: "parse",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (choice, mut random) = (input.below(7), input.random());
            let number = random.word() >> random.below(64);
            let text = match choice {
                0 => number.to_string(),
                1 => format!("-{number}"),
                2 => format!("+{}", number % 1000),
                3 => format!("{number}{number}"),
                4 => format!("{number:x}"),
                5 => format!(" {number}"),
                _ => String::new(),
            };
            output.put(&text.parse::<u64>().ok());
            output.put(&text.parse::<i32>().ok());
            output.put(&text.parse::<i128>().ok());
            output.put(&u64::from_str_radix(&text, 16).ok());
            output.put(&text.parse::<u8>().map_err(|error| error.to_string()).unwrap_or_default());
        },
    },
];
