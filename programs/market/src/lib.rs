//! Tasks: posted, bid for in secret, awarded against a bond, and paid on proof. See `docs/market.md`.
use anchor_lang::prelude::*;

pub mod constants;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod logic;
pub mod state;

use instructions::*;
use state::{Parameters, PayeeRole, Proof, Verdict};

declare_id!("8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod market {
    use super::*;

    // Tasks.

    /// Pays an awarded task whose completion is proved; anyone.
    pub fn submit_proof_and_claim(ctx: Context<SubmitProofAndClaim>, proof: Proof) -> Result<()> {
        instructions::submit_proof_and_claim(ctx, proof)
    }

    /// Creates the account that numbers a client's tasks; anyone.
    pub fn register_client(ctx: Context<RegisterClient>) -> Result<()> {
        instructions::register_client(ctx)
    }

    /// Posts a task and funds it; the client.
    pub fn post_task(ctx: Context<PostTask>, terms: TaskTerms) -> Result<()> {
        instructions::post_task(ctx, terms)
    }

    /// Seals a bid with a deposit, backed by a bond; the operator of the bond's agent.
    pub fn commit_bid(ctx: Context<CommitBid>, commitment: [u8; 32]) -> Result<()> {
        instructions::commit_bid(ctx, commitment)
    }

    /// Opens a sealed bid and returns its deposit; the bidder.
    pub fn reveal_bid(ctx: Context<RevealBid>, price: u64, salt: [u8; 32]) -> Result<()> {
        instructions::reveal_bid(ctx, price, salt)
    }

    /// Ends the bidding: the lowest price wins, the earlier commitment between equal ones; anyone.
    pub fn close_bid_book(ctx: Context<CloseBidBook>) -> Result<()> {
        instructions::close_bid_book(ctx)
    }

    /// Awards the task to the bid that ranks first and locks its bond; anyone.
    pub fn award(ctx: Context<Award>) -> Result<()> {
        instructions::award(ctx)
    }

    /// Strikes the bid that ranks first, if its bond can no longer be locked; anyone.
    pub fn pass_over(ctx: Context<PassOver>) -> Result<()> {
        instructions::pass_over(ctx)
    }

    /// Refunds a task that was not awarded; the client, and anyone once it cannot be awarded any more.
    pub fn cancel_task(ctx: Context<CancelTask>) -> Result<()> {
        instructions::cancel_task(ctx)
    }

    /// Refunds a task that was not done in time and slashes its bond to the client; anyone.
    pub fn expire_task(ctx: Context<ExpireTask>) -> Result<()> {
        instructions::expire_task(ctx)
    }

    /// Pays what a task could not deliver: anyone to the agreed account, the payee to any of its own.
    pub fn claim_waiting(ctx: Context<ClaimWaiting>, payee: PayeeRole) -> Result<()> {
        instructions::claim_waiting(ctx, payee)
    }

    /// Closes a task that is over and returns its rent to the client; anyone.
    pub fn close_task(ctx: Context<CloseTask>) -> Result<()> {
        instructions::close_task(ctx)
    }

    /// Closes a bid of a task that was awarded or is over and returns its rent to the bidder; anyone.
    pub fn close_bid(ctx: Context<CloseBid>) -> Result<()> {
        instructions::close_bid(ctx)
    }

    // Disputes.

    /// Freezes an awarded task until a verdict or the dispute's timeout; only the disputes program.
    pub fn freeze_task(ctx: Context<FreezeTask>) -> Result<()> {
        instructions::freeze_task(ctx)
    }

    /// Ends a frozen task as the verdict says; only the disputes program.
    pub fn settle_dispute(ctx: Context<SettleDispute>, verdict: Verdict) -> Result<()> {
        instructions::settle_dispute(ctx, verdict)
    }

    /// Ends a frozen task that got no verdict in time: refunded, and nothing slashed; anyone.
    pub fn settle_undecided(ctx: Context<SettleUndecided>) -> Result<()> {
        instructions::settle_undecided(ctx)
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

    /// Stops or resumes posting tasks and committing bids.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// Replaces the parameters of tasks posted from then on.
    pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
        instructions::update_config(ctx, parameters)
    }

    /// Names the program whose verdicts count.
    pub fn pin_disputes(ctx: Context<Govern>, disputes: Pubkey) -> Result<()> {
        instructions::pin_disputes(ctx, disputes)
    }

    /// Registers a key whose attestations prove results.
    pub fn register_verifier(ctx: Context<RegisterVerifier>, key: Pubkey) -> Result<()> {
        instructions::register_verifier(ctx, key)
    }

    /// Removes a verifier, for tasks that run too.
    pub fn remove_verifier(ctx: Context<RemoveVerifier>) -> Result<()> {
        instructions::remove_verifier(ctx)
    }
}
