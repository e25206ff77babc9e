//! Money behind a bid, and the compute that a broker attests was reserved for it. See `docs/compute_bond.md`.
use anchor_lang::prelude::*;

mod attestation;
pub mod constants;
pub mod errors;
pub mod escrow;
pub mod events;
pub mod instructions;
pub mod state;

use instructions::*;

declare_id!("S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod compute_bond {
    use super::*;

    // First, because the dispatcher compares discriminators in this order and the callers pay for it.

    /// Binds a bond to one task, which must end before the bond does; only the pinned market.
    pub fn lock_bond_to_task(ctx: Context<LockBondToTask>, task: Pubkey, work_ends_at: i64) -> Result<()> {
        instructions::lock_bond_to_task(ctx, task, work_ends_at)
    }

    /// Takes a bond that is locked to `task`; only the market that locked it, or disputes.
    pub fn slash_bond(ctx: Context<SlashBond>, task: Pubkey) -> Result<()> {
        instructions::slash_bond(ctx, task)
    }

    /// Posts a bond for a lease that the broker attests; the agent's operator.
    pub fn post_compute_bond(ctx: Context<PostComputeBond>, args: PostComputeBondArgs) -> Result<()> {
        instructions::post_compute_bond(ctx, args)
    }

    /// Extends a bond to a newly attested end of its lease; the agent's operator.
    pub fn renew_bond(ctx: Context<RenewBond>) -> Result<()> {
        instructions::renew_bond(ctx)
    }

    /// Refunds a bond whose task was completed; anyone.
    pub fn release_bond(ctx: Context<ReleaseBond>) -> Result<()> {
        instructions::release_bond(ctx)
    }

    /// Refunds a bond that is locked to no task, after its slash window; anyone.
    pub fn expire_bond(ctx: Context<ExpireBond>) -> Result<()> {
        instructions::expire_bond(ctx)
    }

    /// Closes a bond that is over and returns its rent; anyone.
    pub fn close_bond(ctx: Context<CloseBond>) -> Result<()> {
        instructions::close_bond(ctx)
    }

    // Governance.

    /// Creates the config; only the program's upgrade authority, once.
    pub fn initialize(ctx: Context<Initialize>, args: InitializeArgs) -> Result<()> {
        instructions::initialize(ctx, args)
    }

    /// Names the next authority, or withdraws the offer with the default key.
    pub fn propose_authority(ctx: Context<Govern>, pending_authority: Pubkey) -> Result<()> {
        instructions::propose_authority(ctx, pending_authority)
    }

    /// Completes the handover; only the proposed authority.
    pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
        instructions::accept_authority(ctx)
    }

    /// Replaces the key that may pause.
    pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
        instructions::set_pause_authority(ctx, pause_authority)
    }

    /// Stops or resumes posting, renewing and locking.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// Names the market that locks and slashes bonds from now on, and the disputes program that slashes them.
    pub fn pin_callers(ctx: Context<Govern>, market: Pubkey, disputes: Pubkey) -> Result<()> {
        instructions::pin_callers(ctx, market, disputes)
    }

    /// Replaces the broker's key; the one before is honoured for 48 hours more.
    pub fn rotate_broker_key(ctx: Context<Govern>, broker_key: Pubkey) -> Result<()> {
        instructions::rotate_broker_key(ctx, broker_key)
    }
}
