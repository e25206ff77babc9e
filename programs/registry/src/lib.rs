//! Who exists on the market and what they claim. Reputation changes only by CPI from the program that saw the fact.
use anchor_lang::prelude::*;

pub mod constants;
pub mod cron;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod keys;
pub mod label;
pub mod route;
pub mod state;

use instructions::*;
use state::*;

declare_id!("3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod registry {
    use super::*;

    // The dispatcher compares discriminators in this order, so what is called most stands first.

    // Reputation.

    /// Counts a settled session of `node`; only the pinned escrow or market.
    pub fn record_settlement(ctx: Context<RecordSettlement>, node: Pubkey, kind: UnitKind, units: u64) -> Result<()> {
        instructions::record_settlement(ctx, node, kind, units)
    }

    /// Counts a fault of `node`; only the pinned program that proves faults of this kind.
    pub fn record_fault(ctx: Context<RecordFault>, node: Pubkey, kind: FaultKind) -> Result<()> {
        instructions::record_fault(ctx, node, kind)
    }

    /// Counts a dispute lost by `node`; only the pinned disputes program.
    pub fn record_dispute_lost(ctx: Context<RecordDisputeLost>, node: Pubkey) -> Result<()> {
        instructions::record_dispute_lost(ctx, node)
    }

    // Workers.

    /// Deploys a worker with its first version.
    pub fn deploy_worker(
        ctx: Context<DeployWorker>,
        name: [u8; 32],
        code_hash: [u8; 32],
        settings: WorkerSettings,
    ) -> Result<()> {
        instructions::deploy_worker(ctx, name, code_hash, settings)
    }

    /// Replaces a worker's routes and limits.
    pub fn update_worker(ctx: Context<UpdateWorker>, settings: WorkerSettings) -> Result<()> {
        instructions::update_worker(ctx, settings)
    }

    /// Publishes a worker's next version and makes it the active one.
    pub fn publish_version(ctx: Context<PublishVersion>, code_hash: [u8; 32]) -> Result<()> {
        instructions::publish_version(ctx, code_hash)
    }

    /// Makes another published version the active one.
    pub fn activate_version(ctx: Context<ActivateVersion>) -> Result<()> {
        instructions::activate_version(ctx)
    }

    /// Closes a version that is not active and returns its rent.
    pub fn close_version(ctx: Context<CloseVersion>) -> Result<()> {
        instructions::close_version(ctx)
    }

    /// Pauses or resumes a worker.
    pub fn set_worker_status(ctx: Context<SetWorkerStatus>, status: WorkerStatus) -> Result<()> {
        instructions::set_worker_status(ctx, status)
    }

    /// Closes a worker with its last version and returns the rent of both.
    pub fn close_worker(ctx: Context<CloseWorker>) -> Result<()> {
        instructions::close_worker(ctx)
    }

    // Triggers.

    /// Lets a schedule, a webhook or an event start a worker.
    pub fn create_trigger(ctx: Context<CreateTrigger>, kind: TriggerKind) -> Result<()> {
        instructions::create_trigger(ctx, kind)
    }

    /// Switches a trigger on or off.
    pub fn set_trigger_enabled(ctx: Context<SetTriggerEnabled>, enabled: bool) -> Result<()> {
        instructions::set_trigger_enabled(ctx, enabled)
    }

    /// Removes a trigger and returns its rent.
    pub fn remove_trigger(ctx: Context<RemoveTrigger>) -> Result<()> {
        instructions::remove_trigger(ctx)
    }

    // Nodes.

    /// Registers a node and its reputation.
    pub fn register_node(
        ctx: Context<RegisterNode>,
        node_id: u64,
        class: NodeClass,
        receipt_key: Pubkey,
        profile: NodeProfile,
    ) -> Result<()> {
        instructions::register_node(ctx, node_id, class, receipt_key, profile)
    }

    /// Replaces what a node claims of itself.
    pub fn update_node(ctx: Context<UpdateNode>, profile: NodeProfile) -> Result<()> {
        instructions::update_node(ctx, profile)
    }

    /// Makes a node available, draining or, for good, retired.
    pub fn set_node_status(ctx: Context<SetNodeStatus>, status: NodeStatus) -> Result<()> {
        instructions::set_node_status(ctx, status)
    }

    /// Replaces the key that signs receipts of sessions opened from now on.
    pub fn rotate_receipt_key(ctx: Context<RotateReceiptKey>, receipt_key: Pubkey) -> Result<()> {
        instructions::rotate_receipt_key(ctx, receipt_key)
    }

    /// Replaces the hash of a node's attestation and its expiry.
    pub fn refresh_attestation(
        ctx: Context<RefreshAttestation>,
        attestation_hash: [u8; 32],
        expires_at: i64,
    ) -> Result<()> {
        instructions::refresh_attestation(ctx, attestation_hash, expires_at)
    }

    /// Closes a retired node and returns its rent; its reputation stays, so its address never comes back.
    pub fn close_node(ctx: Context<CloseNode>) -> Result<()> {
        instructions::close_node(ctx)
    }

    // Agents.

    /// Registers an agent whose did is derived from its first authority and a recent slot.
    pub fn register_agent(ctx: Context<RegisterAgent>, slot: u64, metadata_hash: [u8; 32]) -> Result<()> {
        instructions::register_agent(ctx, slot, metadata_hash)
    }

    /// Replaces an agent's metadata hash.
    pub fn update_agent(ctx: Context<UpdateAgent>, metadata_hash: [u8; 32]) -> Result<()> {
        instructions::update_agent(ctx, metadata_hash)
    }

    /// Names an agent's next authority, or withdraws the offer with the default key.
    pub fn propose_agent_authority(ctx: Context<ProposeAgentAuthority>, pending_authority: Pubkey) -> Result<()> {
        instructions::propose_agent_authority(ctx, pending_authority)
    }

    /// Completes the rotation of an agent's key; only the proposed authority.
    pub fn accept_agent_authority(ctx: Context<AcceptAgentAuthority>) -> Result<()> {
        instructions::accept_agent_authority(ctx)
    }

    /// Closes an agent and returns its rent; its did never comes back.
    pub fn close_agent(ctx: Context<CloseAgent>) -> Result<()> {
        instructions::close_agent(ctx)
    }

    // Capabilities.

    /// Gives a capability bit its name and the least bond it asks for.
    pub fn define_capability(ctx: Context<DefineCapability>, bit: u8, name: [u8; 32], min_bond_usd: u64) -> Result<()> {
        instructions::define_capability(ctx, bit, name, min_bond_usd)
    }

    /// Changes the least bond of a capability.
    pub fn update_capability(ctx: Context<UpdateCapability>, min_bond_usd: u64) -> Result<()> {
        instructions::update_capability(ctx, min_bond_usd)
    }

    /// Ends a capability: no node can claim its bit any more, and the bit never gets another meaning.
    pub fn retire_capability(ctx: Context<RetireCapability>) -> Result<()> {
        instructions::retire_capability(ctx)
    }

    /// Closes a retired capability and returns its rent.
    pub fn close_capability(ctx: Context<CloseCapability>) -> Result<()> {
        instructions::close_capability(ctx)
    }

    // Governance.

    /// Creates the config; only the program's upgrade authority, once.
    pub fn initialize(ctx: Context<Initialize>, pause_authority: Pubkey) -> Result<()> {
        instructions::initialize(ctx, pause_authority)
    }

    /// Names the next authority, or withdraws the offer with the default key.
    pub fn propose_authority(ctx: Context<ProposeAuthority>, pending_authority: Pubkey) -> Result<()> {
        instructions::propose_authority(ctx, pending_authority)
    }

    /// Completes the handover; only the proposed authority.
    pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
        instructions::accept_authority(ctx)
    }

    /// Replaces the key that may pause.
    pub fn set_pause_authority(ctx: Context<SetPauseAuthority>, pause_authority: Pubkey) -> Result<()> {
        instructions::set_pause_authority(ctx, pause_authority)
    }

    /// Stops or resumes new entries; nothing that exists is blocked.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// Pins the program that may write reputation in one role; the system program unpins it.
    pub fn pin_writer(ctx: Context<PinWriter>, role: WriterRole) -> Result<()> {
        instructions::pin_writer(ctx, role)
    }
}
