//! What an indexer needs to rebuild every account. Settlements are in the events of the programs that record them.
use anchor_lang::prelude::*;

use crate::state::{FaultKind, NodeClass, NodeProfile, NodeStatus, Routes, TriggerKind, WorkerStatus, WriterRole};

#[event]
pub struct Initialized {
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
}

#[event]
pub struct AuthorityProposed {
    pub pending_authority: Pubkey,
}

#[event]
pub struct AuthorityAccepted {
    pub authority: Pubkey,
}

#[event]
pub struct PauseAuthoritySet {
    pub pause_authority: Pubkey,
}

#[event]
pub struct PausedSet {
    pub paused: bool,
}

#[event]
pub struct WriterPinned {
    pub role: WriterRole,
    pub program: Pubkey,
}

#[event]
pub struct CapabilityDefined {
    pub bit: u8,
    pub name: [u8; 32],
    pub min_bond_usd: u64,
}

#[event]
pub struct CapabilityUpdated {
    pub bit: u8,
    pub min_bond_usd: u64,
}

#[event]
pub struct CapabilityRetired {
    pub bit: u8,
}

#[event]
pub struct CapabilityClosed {
    pub bit: u8,
}

#[event]
pub struct AgentRegistered {
    pub did: [u8; 32],
    pub authority: Pubkey,
    pub slot: u64,
    pub metadata_hash: [u8; 32],
}

#[event]
pub struct AgentUpdated {
    pub did: [u8; 32],
    pub metadata_hash: [u8; 32],
}

#[event]
pub struct AgentAuthorityProposed {
    pub did: [u8; 32],
    pub pending_authority: Pubkey,
}

#[event]
pub struct AgentAuthorityAccepted {
    pub did: [u8; 32],
    pub authority: Pubkey,
}

#[event]
pub struct AgentClosed {
    pub did: [u8; 32],
}

#[event]
pub struct NodeRegistered {
    pub node: Pubkey,
    pub operator: Pubkey,
    pub node_id: u64,
    pub class: NodeClass,
    pub receipt_key: Pubkey,
    pub profile: NodeProfile,
    pub registered_at: i64,
}

#[event]
pub struct NodeUpdated {
    pub node: Pubkey,
    pub profile: NodeProfile,
}

#[event]
pub struct NodeStatusSet {
    pub node: Pubkey,
    pub status: NodeStatus,
}

#[event]
pub struct ReceiptKeyRotated {
    pub node: Pubkey,
    pub receipt_key: Pubkey,
}

#[event]
pub struct AttestationRefreshed {
    pub node: Pubkey,
    pub attestation_hash: [u8; 32],
    pub expires_at: i64,
}

#[event]
pub struct NodeClosed {
    pub node: Pubkey,
}

#[event]
pub struct FaultRecorded {
    pub node: Pubkey,
    pub kind: FaultKind,
}

#[event]
pub struct DisputeLostRecorded {
    pub node: Pubkey,
}

#[event]
pub struct WorkerDeployed {
    pub worker: Pubkey,
    pub owner: Pubkey,
    pub name: [u8; 32],
    pub code_hash: [u8; 32],
    pub timeout_ms: u32,
    pub memory_mb: u32,
    pub deployed_at: i64,
    pub routes: Routes,
}

#[event]
pub struct WorkerUpdated {
    pub worker: Pubkey,
    pub timeout_ms: u32,
    pub memory_mb: u32,
    pub routes: Routes,
}

#[event]
pub struct VersionPublished {
    pub worker: Pubkey,
    pub number: u32,
    pub code_hash: [u8; 32],
    pub published_at: i64,
}

#[event]
pub struct VersionActivated {
    pub worker: Pubkey,
    pub number: u32,
}

#[event]
pub struct VersionClosed {
    pub worker: Pubkey,
    pub number: u32,
}

#[event]
pub struct WorkerStatusSet {
    pub worker: Pubkey,
    pub status: WorkerStatus,
}

#[event]
pub struct WorkerClosed {
    pub worker: Pubkey,
}

#[event]
pub struct TriggerCreated {
    pub worker: Pubkey,
    pub id: u32,
    pub kind: TriggerKind,
}

#[event]
pub struct TriggerEnabledSet {
    pub worker: Pubkey,
    pub id: u32,
    pub enabled: bool,
}

#[event]
pub struct TriggerRemoved {
    pub worker: Pubkey,
    pub id: u32,
}
