//! The SlotHashes sysvar, read in place: 512 entries of 40 bytes, the newest first.
use crate::errors::DisputesError;
use anchor_lang::prelude::*;

const HEADER: usize = 8;

#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
struct Entry {
    slot: u64,
    hash: [u8; 32],
}

/// What the sysvar knows of the first block at a slot or after it: slots can be skipped.
pub enum Found {
    NotYet,
    Hash([u8; 32]),
    /// The sysvar no longer reaches back so far.
    Gone,
}

pub fn first_from(data: &[u8], slot: u64) -> Result<Found> {
    let entries = entries(data).ok_or(DisputesError::NotSlotHashes)?;
    // The entries of the slot or after it come first; the last of them is the one.
    let (later, earlier) = entries.split_at(entries.partition_point(|entry| entry.slot >= slot));
    Ok(match later.last() {
        None => Found::NotYet,
        // Where the oldest entry is newer, an older one may have been the first.
        Some(first) if earlier.is_empty() && first.slot > slot => Found::Gone,
        Some(first) => Found::Hash(first.hash),
    })
}

/// The runtime aligns an account's data to eight bytes. Behind the entries that it counts there may be empty ones.
fn entries(data: &[u8]) -> Option<&[Entry]> {
    let (count, rest) = data.split_first_chunk::<HEADER>()?;
    let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
    let length = count.checked_mul(size_of::<Entry>())?;
    bytemuck::try_cast_slice(rest.get(..length)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In whole words, which are aligned as the runtime aligns them.
    fn sysvar(slots: &[u64]) -> Vec<u64> {
        let entries = slots.iter().flat_map(|slot| [*slot; 5]);
        std::iter::once(slots.len() as u64).chain(entries).collect()
    }

    fn first(words: &[u64], slot: u64) -> Found {
        first_from(bytemuck::cast_slice(words), slot).unwrap()
    }

    fn found(slots: &[u64], slot: u64) -> Option<u8> {
        match first(&sysvar(slots), slot) {
            Found::Hash(hash) => Some(hash[0]),
            Found::NotYet | Found::Gone => None,
        }
    }

    #[test]
    fn finds_the_slot_or_the_first_after_it() {
        let slots = [90, 80, 70, 60, 50];
        for (slot, expected) in [(90, 90), (81, 90), (80, 80), (55, 60), (51, 60), (50, 50)] {
            assert_eq!(found(&slots, slot), Some(expected), "slot {slot}");
        }
        assert_eq!(found(&[50], 50), Some(50));
    }

    #[test]
    fn says_when_it_is_too_early_or_too_late() {
        assert!(matches!(first(&sysvar(&[90, 80]), 91), Found::NotYet));
        assert!(matches!(first(&sysvar(&[]), 1), Found::NotYet));
        assert!(matches!(first(&sysvar(&[90, 80]), 79), Found::Gone));
    }

    #[test]
    fn ignores_what_is_behind_the_entries() {
        let mut words = sysvar(&[90, 80]);
        words.extend([0; 10]);
        assert!(matches!(first(&words, 79), Found::Gone));
        assert!(matches!(first(&words, 80), Found::Hash(_)));
    }

    #[test]
    fn refuses_what_ends_too_early() {
        let words = sysvar(&[90, 80]);
        let data: &[u8] = bytemuck::cast_slice(&words);
        assert!(first_from(&data[..data.len() - 1], 80).is_err());
        assert!(first_from(&[], 80).is_err());
    }
}
