use anchor_lang::prelude::*;

use crate::{errors::EscrowError, state::Exposure};

pub fn add(exposure: &AccountLoader<Exposure>, bond: u64) -> Result<()> {
    let mut exposure = exposure.load_mut()?;
    exposure.live_sessions = exposure.live_sessions.checked_add(1).ok_or(EscrowError::AmountOverflow)?;
    exposure.bond_required = exposure.bond_required.checked_add(bond).ok_or(EscrowError::AmountOverflow)?;
    Ok(())
}

pub fn remove(exposure: &AccountLoader<Exposure>, bond: u64) -> Result<()> {
    let mut exposure = exposure.load_mut()?;
    exposure.live_sessions = exposure.live_sessions.checked_sub(1).ok_or(EscrowError::AmountOverflow)?;
    exposure.bond_required = exposure.bond_required.checked_sub(bond).ok_or(EscrowError::AmountOverflow)?;
    Ok(())
}
