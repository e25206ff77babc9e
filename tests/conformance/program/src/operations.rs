//! Every operation, by family.

mod aborts;
mod calls;
mod casts;
mod collections;
mod enums;
mod floats;
mod integers;
mod layout;
mod memory;
mod slices;
mod text;

use crate::case::Operation;

pub static FAMILIES: &[(&str, &[Operation])] = &[
    ("8-bit integers", integers::BITS_8),
    ("16-bit integers", integers::BITS_16),
    ("32-bit integers", integers::BITS_32),
    ("64-bit integers", integers::BITS_64),
    ("128-bit integers", integers::BITS_128),
    ("casts", casts::OPERATIONS),
    ("calls", calls::OPERATIONS),
    ("layout", layout::OPERATIONS),
    ("enums", enums::OPERATIONS),
    ("slices", slices::OPERATIONS),
    ("sorts and maps", collections::OPERATIONS),
    ("text", text::OPERATIONS),
    ("floats", floats::OPERATIONS),
    ("memory", memory::OPERATIONS),
    ("aborts", aborts::OPERATIONS),
];
