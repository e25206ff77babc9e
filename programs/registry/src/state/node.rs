use std::io::{self, Read, Write};

use anchor_lang::prelude::*;
use bytemuck::Zeroable;

use super::stored::{byte_of, shown_as};
use crate::{constants::MAX_FLOOR_PRICE, errors::RegistryError, keys, label::is_label};

/// `[b"node", operator, node_id]`. Every field has a fixed offset, so that nodes can be filtered by any of them.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Node {
    pub operator: Pubkey,
    pub node_id: u64,
    pub status: NodeStatusByte,
    pub class: NodeClassByte,
    pub profile: NodeProfile,
    /// Signs receipts of sessions opened from now on; a session keeps the key it was opened with.
    pub receipt_key: Pubkey,
    /// Zero while there is no attestation.
    pub attestation_hash: [u8; 32],
    pub attestation_expires_at: i64,
    pub registered_at: i64,
    pub bump: u8,
    pub reserved: [u8; 64],
}

/// What an operator may change about a node at any time. Packed, it is what Borsh writes, so arguments, account and events hold
/// the same bytes.
#[zero_copy]
#[derive(Debug, PartialEq, Eq)]
#[repr(C, packed)]
pub struct NodeProfile {
    pub source_type: SourceTypeByte,
    /// A label padded with zeros.
    pub region: [u8; 16],
    /// Micro-USDC per hour.
    pub floor_price: u64,
    pub benchmark_score: u32,
    pub capability_bits: u128,
    /// X25519: job specs with secrets are encrypted to it.
    pub encryption_key: [u8; 32],
    pub endpoint_hash: [u8; 32],
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeStatus {
    Available,
    /// Serves the sessions it has and takes no new ones.
    Draining,
    /// For good.
    Retired,
}

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeClass {
    Gpu,
    Cpu,
}

/// Who stands behind a node: anyone, the protocol, or another market it resells.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceType {
    Community,
    Managed,
    Upstream,
}

byte_of!(NodeStatus, NodeStatusByte);
byte_of!(NodeClass, NodeClassByte);
byte_of!(SourceType, SourceTypeByte);

impl Node {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();

    pub fn is_retired(&self) -> bool {
        self.status == NodeStatus::Retired
    }
}

impl NodeProfile {
    /// `claimable` are the capability bits that are active, `held` those the node has already: a retired capability
    /// must not keep an operator from changing anything else.
    pub fn validate(&self, claimable: u128, held: u128) -> Result<()> {
        require!(is_label(&self.region), RegistryError::InvalidRegion);
        // A free node would let anyone print reputation for the price of transactions.
        let floor_price = self.floor_price;
        require!((1..=MAX_FLOOR_PRICE).contains(&floor_price), RegistryError::FloorPriceOutOfBounds);
        require!(self.capability_bits & !(claimable | held) == 0, RegistryError::CapabilityNotActive);
        keys::require_encryption_key(&self.encryption_key)?;
        require!(self.endpoint_hash != [0; 32], RegistryError::MissingEndpoint);
        Ok(())
    }
}

impl AnchorSerialize for NodeProfile {
    fn serialize<W: Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(bytemuck::bytes_of(self))
    }
}

impl AnchorDeserialize for NodeProfile {
    fn deserialize_reader<R: Read>(reader: &mut R) -> io::Result<Self> {
        let mut profile = Self::zeroed();
        reader.read_exact(bytemuck::bytes_of_mut(&mut profile))?;
        // The only one of its bytes that not everything may be.
        SourceType::deserialize(&mut bytemuck::bytes_of(&profile.source_type))?;
        Ok(profile)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(AnchorSerialize)]
    struct Fields {
        source_type: SourceType,
        region: [u8; 16],
        floor_price: u64,
        benchmark_score: u32,
        capability_bits: u128,
        encryption_key: [u8; 32],
        endpoint_hash: [u8; 32],
    }

    fn encoded() -> Vec<u8> {
        let fields = Fields {
            source_type: SourceType::Upstream,
            region: *b"eu-west-1\0\0\0\0\0\0\0",
            floor_price: 1_500_000,
            benchmark_score: 9_000,
            capability_bits: 1 << 127,
            encryption_key: [3; 32],
            endpoint_hash: [4; 32],
        };
        fields.try_to_vec().unwrap()
    }

    #[test]
    fn a_profile_lies_in_memory_as_borsh_writes_its_fields() {
        let profile = NodeProfile::try_from_slice(&encoded()).unwrap();
        assert_eq!(profile.source_type, SourceType::Upstream);
        assert_eq!(
            ({ profile.floor_price }, { profile.benchmark_score }, { profile.capability_bits }),
            (1_500_000, 9_000, 1 << 127)
        );
        assert_eq!(profile.endpoint_hash, [4; 32]);
        assert_eq!(profile.try_to_vec().unwrap(), encoded());
    }

    #[test]
    fn refuses_an_unknown_source_and_a_profile_that_ends_early() {
        let (mut unknown, mut short) = (encoded(), encoded());
        unknown[0] = 3;
        short.pop();
        assert!(NodeProfile::try_from_slice(&unknown).is_err());
        assert!(NodeProfile::try_from_slice(&short).is_err());
    }
}
