use anchor_lang::prelude::*;

use crate::{constants::MAX_FLOOR_PRICE, errors::RegistryError, keys, label::is_label};

/// `[b"node", operator, node_id]`. Every field has a fixed offset, so that nodes can be filtered by any of them.
#[account]
#[derive(InitSpace)]
pub struct Node {
    pub operator: Pubkey,
    pub node_id: u64,
    pub status: NodeStatus,
    pub class: NodeClass,
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

/// What an operator may change about a node at any time.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Debug, PartialEq, Eq)]
pub struct NodeProfile {
    pub source_type: SourceType,
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

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeStatus {
    Available,
    /// Serves the sessions it has and takes no new ones.
    Draining,
    /// For good.
    Retired,
}

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeClass {
    Gpu,
    Cpu,
}

/// Who stands behind a node: anyone, the protocol, or another market it resells.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceType {
    Community,
    Managed,
    Upstream,
}

impl Node {
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
        require!((1..=MAX_FLOOR_PRICE).contains(&self.floor_price), RegistryError::FloorPriceOutOfBounds);
        require!(self.capability_bits & !(claimable | held) == 0, RegistryError::CapabilityNotActive);
        keys::require_encryption_key(&self.encryption_key)?;
        require!(self.endpoint_hash != [0; 32], RegistryError::MissingEndpoint);
        Ok(())
    }
}
