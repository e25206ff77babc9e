//! From the Ed25519 instruction before this one to a lease that the broker attests.
use anchor_lang::prelude::*;
use receipt::Attestation;

use crate::{
    errors::BondError,
    state::{BondGlobal, ComputeProvider},
};

/// What the broker says of the lease, and its signature.
pub struct Attested {
    pub gpu_hours: u32,
    pub expires_at: i64,
    pub signature: [u8; 64],
}

/// The lease that the attestation must be of.
pub struct Expected<'a> {
    pub agent_did: &'a [u8; 32],
    /// As in [`ComputeProvider`].
    pub provider: u8,
    pub lease_id: &'a [u8; 32],
}

/// The caller must have checked that `instructions` is the sysvar.
pub fn read(instructions: &AccountInfo, global: &BondGlobal, expected: &Expected, now: i64) -> Result<Attested> {
    let data = instructions.try_borrow_data()?;
    let signed = receipt::single(&data).map_err(BondError::from)?;
    let lease = Attestation::decode(signed.message).map_err(BondError::from)?;
    require!(global.is_broker(signed.signer, now), BondError::NotSignedByBroker);
    require!(*lease.instance == global.instance, BondError::AttestationOfAnotherInstance);
    require!(*lease.program == crate::ID.to_bytes(), BondError::AttestationOfAnotherProgram);
    require!(lease.agent_did == expected.agent_did, BondError::AttestationOfAnotherAgent);
    require!(
        ComputeProvider::from(lease.provider) as u8 == expected.provider && lease.lease_id == expected.lease_id,
        BondError::AttestationOfAnotherLease
    );
    require!(lease.gpu_hours > 0, BondError::NoGpuHours);
    require!(lease.expires_at > now, BondError::LeaseOver);
    Ok(Attested { gpu_hours: lease.gpu_hours, expires_at: lease.expires_at, signature: *signed.signature })
}
