//! What the broker signs: that a provider has reserved compute for an agent. See `docs/compute_bond.md` for the layout.
use crate::{bytes::take, AttestationError};

/// Bytes of an attestation, always.
pub const ATTESTATION_LENGTH: usize = 158;
/// What every attestation begins with, so that its signature means nothing anywhere else.
pub const ATTESTATION_DOMAIN: [u8; 16] = *b"compute-lease\0\0\0";
/// The layout below.
pub const ATTESTATION_VERSION: u8 = 1;

/// Who leases the compute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Provider {
    Ionet = 0,
    Akash = 1,
}

/// A lease, as the broker attests it. There is exactly one encoding of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attestation<'a> {
    /// The cluster's genesis hash: an attestation cannot be replayed on another cluster.
    pub instance: &'a [u8; 32],
    /// The program that the attestation is meant for.
    pub program: &'a [u8; 32],
    pub agent_did: &'a [u8; 32],
    pub provider: Provider,
    /// Hash of the provider's handle of the lease.
    pub lease_id: &'a [u8; 32],
    pub gpu_hours: u32,
    /// Unix seconds.
    pub expires_at: i64,
}

impl<'a> Attestation<'a> {
    /// Reads an attestation; whatever [`Attestation::encode`] would not write is refused by name.
    #[inline]
    pub fn decode(bytes: &'a [u8]) -> Result<Self, AttestationError> {
        let short = AttestationError::AttestationLength;
        if bytes.len() != ATTESTATION_LENGTH {
            return Err(short);
        }
        let rest = &mut &*bytes;
        if *take(rest, short)? != ATTESTATION_DOMAIN {
            return Err(AttestationError::AttestationDomain);
        }
        if *take(rest, short)? != [ATTESTATION_VERSION] {
            return Err(AttestationError::AttestationVersion);
        }
        Ok(Self {
            instance: take(rest, short)?,
            program: take(rest, short)?,
            agent_did: take(rest, short)?,
            provider: match *take(rest, short)? {
                [0] => Provider::Ionet,
                [1] => Provider::Akash,
                _ => return Err(AttestationError::AttestationProvider),
            },
            lease_id: take(rest, short)?,
            gpu_hours: u32::from_le_bytes(*take(rest, short)?),
            expires_at: i64::from_le_bytes(*take(rest, short)?),
        })
    }

    /// The bytes to sign.
    pub fn encode(&self) -> [u8; ATTESTATION_LENGTH] {
        let parts: [&[u8]; 9] = [
            &ATTESTATION_DOMAIN,
            &[ATTESTATION_VERSION],
            self.instance,
            self.program,
            self.agent_did,
            &[self.provider as u8],
            self.lease_id,
            &self.gpu_hours.to_le_bytes(),
            &self.expires_at.to_le_bytes(),
        ];
        let mut bytes = [0; ATTESTATION_LENGTH];
        for (byte, part) in bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *byte = *part;
        }
        bytes
    }
}
