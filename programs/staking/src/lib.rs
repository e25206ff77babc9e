//! Bonds, delegation, rewards, and slashing on evidence.
use anchor_lang::prelude::*;

mod bond_floor;
pub mod constants;
pub mod errors;
pub mod events;
mod evidence;
pub mod instructions;
mod punishment;
pub mod state;
mod tokens;

use instructions::*;
use state::*;

declare_id!("BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod staking {
    use super::*;

    // Stake.

    /// The operator adds to the bond.
    pub fn stake(ctx: Context<Join>, amount: u64) -> Result<()> {
        instructions::stake(ctx, amount)
    }

    /// A delegator adds stake to a bonded pool.
    pub fn delegate(ctx: Context<Join>, amount: u64) -> Result<()> {
        instructions::delegate(ctx, amount)
    }

    /// Stake begins to leave: it stops earning and can be slashed until it is withdrawn.
    pub fn request_unstake(ctx: Context<RequestUnstake>, shares: u64) -> Result<()> {
        instructions::request_unstake(ctx, shares)
    }

    /// Pays stake that has waited for the unbonding time.
    pub fn withdraw(ctx: Context<Withdraw>) -> Result<()> {
        instructions::withdraw(ctx)
    }

    /// Moves a delegator's stake to another pool at once; the old pool's slashes follow it for the unbonding time.
    pub fn redelegate(ctx: Context<Redelegate>, shares: u64) -> Result<()> {
        instructions::redelegate(ctx, shares)
    }

    /// Takes what the old pool's slashes cost redelegated stake, and unlocks what has matured; anyone.
    pub fn settle_redelegation(ctx: Context<SettleRedelegation>) -> Result<()> {
        instructions::settle_redelegation(ctx)
    }

    // Rewards.

    /// Adds to what streams to a pool's stake; anyone.
    pub fn fund_rewards(ctx: Context<FundRewards>, amount: u64) -> Result<()> {
        instructions::fund_rewards(ctx, amount)
    }

    /// Pays an owner's rewards, and to the operator the commission.
    pub fn claim(ctx: Context<Claim>) -> Result<()> {
        instructions::claim(ctx)
    }

    /// Turns an owner's rewards into stake.
    pub fn compound(ctx: Context<Compound>) -> Result<()> {
        instructions::compound(ctx)
    }

    /// The operator announces another commission.
    pub fn announce_commission(ctx: Context<AnnounceCommission>, commission_bps: u16) -> Result<()> {
        instructions::announce_commission(ctx, commission_bps)
    }

    // Slashing.

    /// Slashes a node that signed two receipts of one number; anyone.
    pub fn slash_equivocation(ctx: Context<SlashEquivocation>) -> Result<()> {
        instructions::slash_equivocation(ctx)
    }

    /// Slashes a node that abandoned a session, by escrow's record of it; anyone.
    pub fn slash_abandonment(ctx: Context<SlashAbandonment>) -> Result<()> {
        instructions::slash_abandonment(ctx)
    }

    /// Slashes by a verdict; only the disputes program.
    pub fn slash_verdict(
        ctx: Context<SlashVerdict>,
        dispute: Pubkey,
        amount: u64,
        victim: Option<Pubkey>,
    ) -> Result<()> {
        instructions::slash_verdict(ctx, dispute, amount, victim)
    }

    /// Sends what an offence cost through the treasury to victim, finder and fees; anyone.
    pub fn route_proceeds(ctx: Context<RouteProceeds>) -> Result<()> {
        instructions::route_proceeds(ctx)
    }

    /// Keeps on record that a key signs for a pool's node; anyone.
    pub fn record_receipt_key(ctx: Context<RecordReceiptKey>, receipt_key: Pubkey) -> Result<()> {
        instructions::record_receipt_key(ctx, receipt_key)
    }

    // Pools.

    /// Creates the pool of a node, or of a user, provider or guardian.
    pub fn create_pool(ctx: Context<CreatePool>, role: Role, commission_bps: u16) -> Result<()> {
        instructions::create_pool(ctx, role, commission_bps)
    }

    /// Makes room for an owner's stake in a pool; anyone.
    pub fn open_delegation(ctx: Context<OpenDelegation>) -> Result<()> {
        instructions::open_delegation(ctx)
    }

    // Governance.

    /// Creates the config; only the program's upgrade authority.
    pub fn initialize(
        ctx: Context<Initialize>,
        pause_authority: Pubkey,
        disputes_program: Pubkey,
        parameters: Parameters,
    ) -> Result<()> {
        instructions::initialize(ctx, pause_authority, disputes_program, parameters)
    }

    /// The authority names who may take over, or withdraws the name.
    pub fn propose_authority(ctx: Context<Govern>, pending_authority: Option<Pubkey>) -> Result<()> {
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

    /// Stops or resumes what brings stake and rewards in; nothing that leaves, and no slash.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// The authority sets minimums, times, commissions and caps, within the bounds in code.
    pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
        instructions::update_config(ctx, parameters)
    }

    /// The authority announces the program whose verdicts slash.
    pub fn propose_disputes(ctx: Context<Govern>, program: Pubkey) -> Result<()> {
        instructions::propose_disputes(ctx, program)
    }

    /// The authority puts the announced disputes program in force once everyone could have left.
    pub fn apply_disputes(ctx: Context<Govern>) -> Result<()> {
        instructions::apply_disputes(ctx)
    }
}
