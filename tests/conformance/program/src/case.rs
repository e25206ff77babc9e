//! What an operation reads and writes: inputs are slots of 16 bytes, outputs are plain bytes.

use core::cmp::Ordering;

#[derive(Clone, Copy)]
pub struct Operation {
    pub name: &'static str,
    pub inputs: Inputs,
    pub run: fn(&mut Input, &mut Output),
}

pub const fn concatenate<const COUNT: usize>(groups: &[&[Operation]]) -> [Operation; COUNT] {
    let mut all = [groups[0][0]; COUNT];
    let (mut group, mut next) = (0, 0);
    while group < groups.len() {
        let mut index = 0;
        while index < groups[group].len() {
            all[next] = groups[group][index];
            (index, next) = (index + 1, next + 1);
        }
        group += 1;
    }
    all
}

/// How the reference chooses inputs.
#[derive(Clone, Copy)]
pub enum Inputs {
    /// Edges of integers this wide, in all pairs and then mixed with random ones.
    Edges { bits: u32, cases: u32 },
    /// The first slot counts the cases, the others are random.
    Counted { cases: u32 },
}

pub struct Input<'a> {
    slots: &'a [u8],
    used: usize,
}

impl<'a> Input<'a> {
    pub fn new(slots: &'a [u8]) -> Self {
        Self { slots, used: 0 }
    }

    pub fn slot(&mut self) -> u128 {
        let slot = &self.slots[self.used..self.used + 16];
        self.used += 16;
        u128::from_le_bytes(slot.try_into().unwrap())
    }

    pub fn read<T: Read>(&mut self) -> T {
        T::read(self)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> usize {
        (self.read::<u64>() % limit) as usize
    }

    pub fn random(&mut self) -> Random {
        Random(self.read())
    }

    /// How many bytes the operation has asked for.
    pub fn used(&self) -> usize {
        self.used
    }
}

pub trait Read {
    fn read(input: &mut Input) -> Self;
}

macro_rules! read_integer {
    ($($type:ident)+) => {$(
        impl Read for $type {
            fn read(input: &mut Input) -> Self {
                input.slot() as $type
            }
        }
    )+};
}
read_integer!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128);

// Random bits are nearly always huge or tiny floats, so most slots give a moderate exponent. No float arithmetic in
// here: it is what is being tested.
impl Read for f64 {
    fn read(input: &mut Input) -> Self {
        let slot = input.slot();
        let (bits, choice) = (slot as u64, (slot >> 64) as u64);
        let specials = [0.0, -0.0, 1.0, -1.0, 0.1, f64::MAX, f64::MIN_POSITIVE, f64::EPSILON, f64::INFINITY, f64::NAN];
        match choice % 8 {
            0 => f64::from_bits(bits),
            1 | 2 => specials[(bits % specials.len() as u64) as usize],
            _ => f64::from_bits(bits & 0x800f_ffff_ffff_ffff | (983 + (choice >> 3) % 80) << 52),
        }
    }
}

impl Read for f32 {
    fn read(input: &mut Input) -> Self {
        let slot = input.slot();
        let (bits, choice) = (slot as u32, (slot >> 64) as u32);
        let specials = [0.0, -0.0, 1.0, -1.0, 0.1, f32::MAX, f32::MIN_POSITIVE, f32::EPSILON, f32::INFINITY, f32::NAN];
        match choice % 8 {
            0 => f32::from_bits(bits),
            1 | 2 => specials[(bits % specials.len() as u32) as usize],
            _ => f32::from_bits(bits & 0x807f_ffff | (107 + (choice >> 3) % 40) << 23),
        }
    }
}

pub struct Output<'a> {
    bytes: &'a mut [u8],
    length: usize,
}

impl<'a> Output<'a> {
    pub fn new(bytes: &'a mut [u8]) -> Self {
        Self { bytes, length: 0 }
    }

    pub fn put<T: Put + ?Sized>(&mut self, value: &T) {
        value.put(self);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.bytes[self.length..self.length + bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    pub fn length(&self) -> usize {
        self.length
    }
}

pub trait Put {
    fn put(&self, output: &mut Output);
}

macro_rules! put_integer {
    ($($type:ident)+) => {$(
        impl Put for $type {
            fn put(&self, output: &mut Output) {
                output.bytes(&self.to_le_bytes());
            }
        }
    )+};
}
put_integer!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128);

impl Put for usize {
    fn put(&self, output: &mut Output) {
        output.put(&(*self as u64));
    }
}

impl Put for bool {
    fn put(&self, output: &mut Output) {
        output.put(&u8::from(*self));
    }
}

impl Put for Ordering {
    fn put(&self, output: &mut Output) {
        output.put(&(*self as i8));
    }
}

// Which NaN an operation gives is not specified.
impl Put for f64 {
    fn put(&self, output: &mut Output) {
        output.put(&if self.is_nan() { u64::MAX } else { self.to_bits() });
    }
}

impl Put for f32 {
    fn put(&self, output: &mut Output) {
        output.put(&if self.is_nan() { u32::MAX } else { self.to_bits() });
    }
}

impl Put for str {
    fn put(&self, output: &mut Output) {
        output.put(self.as_bytes());
    }
}

impl<T: Put> Put for [T] {
    fn put(&self, output: &mut Output) {
        output.put(&self.len());
        for value in self {
            output.put(value);
        }
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, output: &mut Output) {
        match self {
            None => output.put(&0u8),
            Some(value) => {
                output.put(&1u8);
                output.put(value);
            }
        }
    }
}

impl<A: Put, B: Put> Put for (A, B) {
    fn put(&self, output: &mut Output) {
        output.put(&self.0);
        output.put(&self.1);
    }
}

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.word() % limit
    }

    pub fn wide(&mut self) -> u128 {
        u128::from(self.word()) << 64 | u128::from(self.word())
    }
}
