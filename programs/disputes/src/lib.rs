//! Staked guardians decide what client and provider of a task cannot agree on. See `docs/disputes.md`.
use anchor_lang::prelude::*;

pub mod constants;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod logic;
pub mod state;

use instructions::*;
use market::state::Verdict;
use state::{Parameters, Party};

declare_id!("5CA1vgMwWV8uUqqW6zqS3AePta1xcu1oaMShGQPpi7Gg");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod disputes {
    use super::*;

    // Guardians.

    /// A guardian takes a seat, with a deposit; its stake lies in staking.
    pub fn take_seat(ctx: Context<TakeSeat>, number: u32) -> Result<()> {
        instructions::take_seat(ctx, number)
    }

    /// A guardian adds to its deposit.
    pub fn add_deposit(ctx: Context<AddDeposit>, amount: u64) -> Result<()> {
        instructions::add_deposit(ctx, amount)
    }

    /// A guardian gives notice.
    pub fn leave_seat(ctx: Context<LeaveSeat>) -> Result<()> {
        instructions::leave_seat(ctx)
    }

    /// Gives notice to a guardian whose stake or deposit fell short; anyone.
    pub fn evict(ctx: Context<Evict>) -> Result<()> {
        instructions::evict(ctx)
    }

    /// Frees a seat once the notice is over; anyone.
    pub fn vacate_seat(ctx: Context<VacateSeat>) -> Result<()> {
        instructions::vacate_seat(ctx)
    }

    /// Pays a guardian what it earned, or everything once it has left.
    pub fn withdraw_deposit(ctx: Context<WithdrawDeposit>) -> Result<()> {
        instructions::withdraw_deposit(ctx)
    }

    // Disputes.

    /// The client or the provider of an awarded task disputes, with a bond.
    pub fn open_dispute(ctx: Context<OpenDispute>) -> Result<()> {
        instructions::open_dispute(ctx)
    }

    /// Fixes what the draw follows from, once the chain knows it; anyone.
    pub fn fix_seed(ctx: Context<FixSeed>) -> Result<()> {
        instructions::fix_seed(ctx)
    }

    /// Takes the next step of the draw; anyone.
    pub fn draw_guardian(ctx: Context<DrawGuardian>) -> Result<()> {
        instructions::draw_guardian(ctx)
    }

    /// A guardian of the panel commits to a vote.
    pub fn commit_vote(ctx: Context<CommitVote>, commitment: [u8; 32]) -> Result<()> {
        instructions::commit_vote(ctx, commitment)
    }

    /// A guardian reveals its vote.
    pub fn reveal_vote(ctx: Context<RevealVote>, verdict: Verdict, salt: [u8; 32]) -> Result<()> {
        instructions::reveal_vote(ctx, verdict, salt)
    }

    /// Counts the votes of a round that is over; anyone.
    pub fn conclude_round(ctx: Context<ConcludeRound>) -> Result<()> {
        instructions::conclude_round(ctx)
    }

    /// The side that lost asks a larger panel, with a bond; once.
    pub fn appeal(ctx: Context<Appeal>) -> Result<()> {
        instructions::appeal(ctx)
    }

    /// Settles the task and pays the bonds out; anyone.
    pub fn execute_verdict(ctx: Context<ExecuteVerdict>) -> Result<()> {
        instructions::execute_verdict(ctx)
    }

    // Afterwards.

    /// Pays or penalises one guardian of a panel; anyone.
    pub fn settle_juror(ctx: Context<SettleJuror>) -> Result<()> {
        instructions::settle_juror(ctx)
    }

    /// Writes a lost dispute into the node's reputation; anyone.
    pub fn record_loss(ctx: Context<RecordLoss>) -> Result<()> {
        instructions::record_loss(ctx)
    }

    /// Slashes the node's stake for a lost dispute, if the config says so; anyone.
    pub fn slash_node(ctx: Context<SlashNode>) -> Result<()> {
        instructions::slash_node(ctx)
    }

    /// Pays a side what could not be delivered before; anyone.
    pub fn claim_waiting(ctx: Context<ClaimWaiting>, party: Party) -> Result<()> {
        instructions::claim_waiting(ctx, party)
    }

    /// Brings what absent guardians lost to the treasury; anyone.
    pub fn pay_treasury(ctx: Context<PayTreasury>) -> Result<()> {
        instructions::pay_treasury(ctx)
    }

    /// Closes a dispute that is settled in full and returns its rent; anyone.
    pub fn close_dispute(ctx: Context<CloseDispute>) -> Result<()> {
        instructions::close_dispute(ctx)
    }

    // Governance.

    /// Creates the config, the court and its vault; only the program's upgrade authority.
    pub fn initialize(ctx: Context<Initialize>, pause_authority: Pubkey, parameters: Parameters) -> Result<()> {
        instructions::initialize(ctx, pause_authority, parameters)
    }

    /// The authority names who may take over, or withdraws the name.
    pub fn propose_authority(ctx: Context<Govern>, pending_authority: Pubkey) -> Result<()> {
        instructions::propose_authority(ctx, pending_authority)
    }

    /// The proposed key takes over.
    pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
        instructions::accept_authority(ctx)
    }

    /// The authority names who may pause.
    pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
        instructions::set_pause_authority(ctx, pause_authority)
    }

    /// Stops or resumes new seats and new disputes; nothing of those that run.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// The authority sets panels, fees and times of later disputes, within the bounds in code.
    pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
        instructions::update_config(ctx, parameters)
    }
}
