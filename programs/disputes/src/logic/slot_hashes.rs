//! The SlotHashes sysvar, read in place: 512 entries of 40 bytes, the newest first.
use crate::errors::DisputesError;
use anchor_lang::prelude::*;

const HEADER: usize = 8;
const ENTRY: usize = 40;

/// What the sysvar knows of the first block at a slot or after it: slots can be skipped.
pub enum Found {
    NotYet,
    Hash([u8; 32]),
    /// The sysvar no longer reaches back so far.
    Gone,
}

pub fn first_from(data: &[u8], slot: u64) -> Result<Found> {
    let count = read(data, 0)?;
    let count = usize::try_from(count).map_err(|_| DisputesError::NotSlotHashes)?;
    let slot_at = |index: usize| read(data, offset(index)?);
    if count == 0 || slot_at(0)? < slot {
        return Ok(Found::NotYet);
    }
    let oldest = count.checked_sub(1).ok_or(DisputesError::NotSlotHashes)?;
    // Where the oldest entry is newer, an older one may have been the first.
    if slot_at(oldest)? > slot {
        return Ok(Found::Gone);
    }
    // The entries before `low` are of the slot or after it; those from `high` on are before it.
    let (mut low, mut high) = (1, count);
    while low < high {
        let middle = low.midpoint(high);
        if slot_at(middle)? >= slot {
            low = middle.checked_add(1).ok_or(DisputesError::NotSlotHashes)?;
        } else {
            high = middle;
        }
    }
    let first = low.checked_sub(1).ok_or(DisputesError::NotSlotHashes)?;
    let at = offset(first)?.checked_add(8).ok_or(DisputesError::NotSlotHashes)?;
    let hash = data.get(at..).and_then(<[u8]>::first_chunk).ok_or(DisputesError::NotSlotHashes)?;
    Ok(Found::Hash(*hash))
}

fn offset(index: usize) -> Result<usize> {
    index.checked_mul(ENTRY).and_then(|at| at.checked_add(HEADER)).ok_or_else(|| error!(DisputesError::NotSlotHashes))
}

fn read(data: &[u8], at: usize) -> Result<u64> {
    let bytes = data.get(at..).and_then(<[u8]>::first_chunk).ok_or(DisputesError::NotSlotHashes)?;
    Ok(u64::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sysvar(slots: &[u64]) -> Vec<u8> {
        let mut data = (slots.len() as u64).to_le_bytes().to_vec();
        for slot in slots {
            data.extend(slot.to_le_bytes());
            data.extend([slot.to_le_bytes()[0]; 32]);
        }
        data
    }

    fn found(slots: &[u64], slot: u64) -> Option<u8> {
        match first_from(&sysvar(slots), slot).unwrap() {
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
        assert!(matches!(first_from(&sysvar(&[90, 80]), 91), Ok(Found::NotYet)));
        assert!(matches!(first_from(&sysvar(&[]), 1), Ok(Found::NotYet)));
        assert!(matches!(first_from(&sysvar(&[90, 80]), 79), Ok(Found::Gone)));
    }

    #[test]
    fn refuses_what_ends_too_early() {
        let mut data = sysvar(&[90, 80]);
        data.truncate(data.len() - 1);
        assert!(first_from(&data, 80).is_err());
        assert!(first_from(&[], 80).is_err());
    }
}
