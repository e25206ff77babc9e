//! What a renter owes a node, settled by a receipt chain. See `docs/escrow.md`.
use anchor_lang::prelude::*;

pub mod constants;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod logic;
pub mod state;

use instructions::*;
use logic::opening::Offer;
use state::{Parameters, PayeeRole};

declare_id!("7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod escrow {
    use super::*;

    // The instructions that run most often come first: the dispatcher compares discriminators in this order.

    /// Pays what a receipt signed by both adds; anyone, any time.
    pub fn settle(ctx: Context<Settle>) -> Result<()> {
        instructions::settle(ctx)
    }

    /// Pays what the last receipt adds, and ends the session; anyone.
    pub fn settle_final(ctx: Context<SettleFinal>) -> Result<()> {
        instructions::settle_final(ctx)
    }

    /// Pays what a voucher signed by both adds; anyone, any time.
    pub fn settle_voucher(ctx: Context<SettleVoucher>) -> Result<()> {
        instructions::settle_voucher(ctx)
    }

    // Sessions.

    /// Proposes a session and funds it; the renter.
    pub fn open_session(ctx: Context<OpenSession>, terms: SessionTerms) -> Result<()> {
        instructions::open_session(ctx, terms)
    }

    /// Accepts a proposed session; the node's operator, until the deadline.
    pub fn accept_session(ctx: Context<AcceptSession>) -> Result<()> {
        instructions::accept_session(ctx)
    }

    /// Refunds a session that nobody accepted; the renter at any time, anyone after the deadline.
    pub fn cancel_unaccepted(ctx: Context<CancelUnaccepted>) -> Result<()> {
        instructions::cancel_unaccepted(ctx)
    }

    /// Adds units and their funds to an active session; the renter.
    pub fn top_up(ctx: Context<TopUp>, units: u64) -> Result<()> {
        instructions::top_up(ctx, units)
    }

    /// Moves the expiry of an active session out; the renter.
    pub fn extend(ctx: Context<Extend>, expires_at: i64) -> Result<()> {
        instructions::extend(ctx, expires_at)
    }

    /// Opens the window in which a higher receipt may still come; renter or operator, and anyone after the expiry.
    pub fn request_close(ctx: Context<RequestClose>) -> Result<()> {
        instructions::request_close(ctx)
    }

    /// Ends a session whose challenge window is over; anyone.
    pub fn finalize_close(ctx: Context<FinalizeClose>) -> Result<()> {
        instructions::finalize_close(ctx)
    }

    /// Ends a session whose node fell silent, and records the fault; the renter.
    pub fn report_abandoned(ctx: Context<ReportAbandoned>) -> Result<()> {
        instructions::report_abandoned(ctx)
    }

    /// Pays what a session could not deliver: anyone to the agreed account, the payee to any of its own.
    pub fn claim_waiting(ctx: Context<ClaimWaiting>, payee: PayeeRole) -> Result<()> {
        instructions::claim_waiting(ctx, payee)
    }

    // Ledgers.

    /// Opens a prepaid ledger with one node; the renter.
    pub fn open_ledger(ctx: Context<OpenLedger>, offer: Offer, withdraw_delay: u32) -> Result<()> {
        instructions::open_ledger(ctx, offer, withdraw_delay)
    }

    /// Adds funds to a ledger; the renter.
    pub fn deposit(ctx: Context<Deposit>, amount: u64) -> Result<()> {
        instructions::deposit(ctx, amount)
    }

    /// Asks for funds back; the renter. Vouchers may spend them until the delay is over.
    pub fn request_withdraw(ctx: Context<RequestWithdraw>, amount: u64) -> Result<()> {
        instructions::request_withdraw(ctx, amount)
    }

    /// Returns what was asked for and is still unspent; anyone, after the delay.
    pub fn withdraw(ctx: Context<Withdraw>) -> Result<()> {
        instructions::withdraw(ctx)
    }

    /// Pays what a ledger could not deliver: anyone to the agreed account, the payee to any of its own.
    pub fn claim_ledger_waiting(ctx: Context<ClaimLedgerWaiting>, payee: PayeeRole) -> Result<()> {
        instructions::claim_ledger_waiting(ctx, payee)
    }

    /// Closes an empty ledger and returns its rent; the renter.
    pub fn close_ledger(ctx: Context<CloseLedger>) -> Result<()> {
        instructions::close_ledger(ctx)
    }

    // Once for each renter, once for each node.

    /// Creates the account that counts a renter's deals; anyone.
    pub fn register_renter(ctx: Context<RegisterRenter>) -> Result<()> {
        instructions::register_renter(ctx)
    }

    /// Creates the account that counts what runs on a node's bond; anyone.
    pub fn open_exposure(ctx: Context<OpenExposure>) -> Result<()> {
        instructions::open_exposure(ctx)
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

    /// Stops or resumes what would put new money or new duties in.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// Replaces fees and bounds for deals opened from then on.
    pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
        instructions::update_config(ctx, parameters)
    }
}
