//! Sorts and maps.

use crate::case::{Inputs, Operation, Output, Put, Random};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};

/// Too big for a sort to keep on the stack.
#[derive(Clone, Copy)]
struct Big {
    key: u8,
    order: u16,
    rest: [u64; 10],
}

impl Put for Big {
    fn put(&self, output: &mut Output) {
        output.put(&(self.key, self.order));
        output.put(&self.rest.iter().fold(0u64, |sum, word| sum.rotate_left(9) ^ word));
    }
}

fn bigs(random: &mut Random, count: usize) -> Vec<Big> {
    (0..count)
        .map(|order| Big {
            key: random.below(9) as u8,
            order: order as u16,
            rest: core::array::from_fn(|_| random.word()),
        })
        .collect()
}

fn keys(random: &mut Random, count: usize) -> Vec<(u8, u128)> {
    (0..count).map(|_| (random.below(12) as u8, random.wide() >> random.below(128))).collect()
}

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "sort u64",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(150), input.random());
            let spread = 1 + random.word() % 1000;
            let mut values: Vec<u64> = (0..count).map(|_| random.below(spread)).collect();
            let mut stable = values.clone();
            values.sort_unstable();
            stable.sort();
            output.put(&(values == stable));
            output.put(values.as_slice());
        },
    },
    Operation {
        name: "sort by key, stable",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(70), input.random());
            let mut pairs = keys(&mut random, count);
            pairs.sort_by_key(|pair| pair.0);
            output.put(pairs.as_slice());
            pairs.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            output.put(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>()[..]);
        },
    },
    Operation {
        name: "sort by key, cached and unstable",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(60), input.random());
            let mut pairs = keys(&mut random, count);
            pairs.sort_by_cached_key(|pair| pair.1.count_ones());
            output.put(&pairs.iter().fold(0u128, |sum, pair| sum.rotate_left(7) ^ pair.1));
            pairs.sort_unstable_by_key(|pair| (core::cmp::Reverse(pair.0), pair.1));
            output.put(pairs.as_slice());
        },
    },
    Operation {
        name: "sort big elements",
        inputs: Inputs::Counted { cases: 100 },
        run: |input, output| {
            let (count, mut random) = (input.below(45), input.random());
            let mut values = bigs(&mut random, count);
            values.sort_by_key(|value| value.key);
            output.put(values.as_slice());
            values.sort_unstable_by_key(|value| value.rest[3]);
            output.put(values.as_slice());
        },
    },
    Operation {
        name: "sort strings",
        inputs: Inputs::Counted { cases: 100 },
        run: |input, output| {
            let (count, mut random) = (input.below(40), input.random());
            let mut names: Vec<String> = (0..count).map(|_| format!("{:x}", random.below(5000))).collect();
            names.sort();
            names.dedup();
            output.put(names.join(" ").as_str());
            names.sort_by_key(|name| (name.len(), name.bytes().rev().collect::<Vec<u8>>()));
            output.put(names.join(" ").as_str());
        },
    },
    Operation {
        name: "BTreeMap",
        inputs: Inputs::Counted { cases: 200 },
        run: |input, output| {
            let (count, mut random) = (input.below(120), input.random());
            let mut map: BTreeMap<u16, u128> = BTreeMap::new();
            for _ in 0..count {
                let key = random.below(60) as u16;
                match random.below(4) {
                    0 => output.put(&map.remove(&key)),
                    1 => *map.entry(key).or_default() += random.wide() >> 1 >> 20,
                    _ => output.put(&map.insert(key, random.wide()).is_some()),
                }
            }
            output.put(&map.iter().map(|(key, value)| (*key, *value)).collect::<Vec<_>>()[..]);
            output.put(&map.range(10..40).map(|(key, _)| *key).collect::<Vec<_>>()[..]);
            output.put(&map.first_key_value().zip(map.last_key_value()).map(|(first, last)| (*first.0, *last.1)));
            let upper = map.split_off(&30);
            output.put(&(map.len(), upper.len()));
        },
    },
    Operation {
        name: "BTreeMap of strings to lists",
        inputs: Inputs::Counted { cases: 100 },
        run: |input, output| {
            let (count, mut random) = (input.below(40), input.random());
            let mut map: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for _ in 0..count {
                map.entry(format!("key {}", random.below(9))).or_default().push(random.below(100) as u32);
            }
            map.retain(|_, list| list.len() % 3 != 1);
            for (key, list) in &map {
                output.put(key.as_str());
                output.put(list.as_slice());
            }
        },
    },
    // In what order a HashMap gives its entries is not specified, so they are sorted.
    Operation {
        name: "HashMap",
        inputs: Inputs::Counted { cases: 200 },
        run: |input, output| {
            let (count, mut random) = (input.below(80), input.random());
            let mut map: HashMap<u64, i128> = HashMap::new();
            for _ in 0..count {
                let key = random.below(40) << (random.below(2) * 50);
                match random.below(4) {
                    0 => output.put(&map.remove(&key)),
                    1 => output.put(&map.get(&key).copied()),
                    2 => *map.entry(key).or_insert(-5) -= i128::from(random.word()),
                    _ => output.put(&map.insert(key, random.wide() as i128 >> 1).is_some()),
                }
            }
            let mut entries: Vec<_> = map.into_iter().collect();
            entries.sort_unstable();
            output.put(entries.as_slice());
        },
    },
    Operation {
        name: "HashMap of strings",
        inputs: Inputs::Counted { cases: 100 },
        run: |input, output| {
            let (count, mut random) = (input.below(40), input.random());
            let mut map: HashMap<String, u32> = HashMap::with_capacity(count / 2);
            for _ in 0..count {
                *map.entry(format!("{}", random.below(15))).or_default() += 1;
            }
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_unstable();
            for (key, value) in entries {
                output.put(key.as_str());
                output.put(value);
            }
        },
    },
    Operation {
        name: "sets, heaps and queues",
        inputs: Inputs::Counted { cases: 150 },
        run: |input, output| {
            let (count, mut random) = (input.below(50), input.random());
            let (mut a, mut b, mut seen) = (BTreeSet::new(), BTreeSet::new(), HashSet::new());
            let (mut heap, mut queue) = (BinaryHeap::new(), VecDeque::new());
            for _ in 0..count {
                let value = random.below(64) as i16 - 32;
                a.insert(value);
                b.insert(value / 2);
                heap.push((value % 5, value));
                if seen.insert(value) {
                    queue.push_front(value);
                } else {
                    queue.rotate_left(queue.len() / 2);
                    queue.push_back(-value);
                }
            }
            output.put(&a.intersection(&b).copied().collect::<Vec<_>>()[..]);
            output.put(&a.symmetric_difference(&b).copied().collect::<Vec<_>>()[..]);
            output.put(&core::iter::from_fn(|| heap.pop()).take(9).collect::<Vec<_>>()[..]);
            output.put(&queue.iter().copied().collect::<Vec<_>>()[..]);
            output.put(&seen.len());
        },
    },
];
