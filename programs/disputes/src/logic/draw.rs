//! The draw, as anyone can recompute it: `sdk/src/disputes/draw.ts` gives the same answer.
use anchor_lang::prelude::*;
use market::state::Verdict;
use solana_sha256_hasher::hashv;

use crate::{
    constants::{DRAW_DOMAIN, SEED_DOMAIN, VOTE_DOMAIN},
    errors::DisputesError,
    state::Dispute,
};

/// Another one for every dispute and every round, even where they share a slot.
pub fn seed(dispute: &Pubkey, round: u8, slot_hash: &[u8; 32]) -> [u8; 32] {
    hashv(&[SEED_DOMAIN, dispute.as_ref(), &[round], slot_hash]).to_bytes()
}

/// The seat that a number draws. The 64 bits of the hash make the low seats likelier by less than one in 2^32.
pub fn seat_of(seed: &[u8; 32], number: u32, seats: u32) -> Result<u32> {
    let hash = hashv(&[DRAW_DOMAIN, seed, &number.to_le_bytes()]).to_bytes();
    let value = hash.first_chunk().copied().map(u64::from_le_bytes).ok_or(DisputesError::Overflow)?;
    let seat = value.checked_rem(u64::from(seats)).ok_or(DisputesError::NotEnoughGuardians)?;
    Ok(u32::try_from(seat).map_err(|_| DisputesError::Overflow)?)
}

/// The next seat that is on neither panel yet, and the number that draws it.
pub fn next(dispute: &Dispute) -> Result<(u32, u32)> {
    let round = dispute.current()?;
    let mut number = round.draws;
    loop {
        let seat = seat_of(&round.seed, number, round.seats)?;
        if !dispute.sits(seat) {
            return Ok((seat, number));
        }
        number = number.checked_add(1).ok_or(DisputesError::Overflow)?;
    }
}

/// What a guardian commits to. It names the guardian: a copy of another's commitment cannot be revealed.
pub fn commitment(dispute: &Pubkey, guardian: &Pubkey, verdict: Verdict, salt: &[u8; 32]) -> [u8; 32] {
    hashv(&[VOTE_DOMAIN, dispute.as_ref(), guardian.as_ref(), &[verdict as u8], salt]).to_bytes()
}
