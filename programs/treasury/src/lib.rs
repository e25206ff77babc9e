//! Where fees and slashed stake go, and how fast they may leave.
use anchor_lang::prelude::*;

pub mod constants;
pub mod errors;
pub mod events;
pub mod instructions;
pub mod state;
mod tokens;

use instructions::*;
use state::Parameters;

declare_id!("AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs");

#[cfg(not(feature = "no-entrypoint"))]
security::security_txt!();

#[program]
pub mod treasury {
    use super::*;

    /// Creates the config and the vaults; only the program's upgrade authority.
    pub fn initialize(ctx: Context<Initialize>, args: InitializeArgs) -> Result<()> {
        instructions::initialize(ctx, args)
    }

    /// The authority names who may take over, or withdraws the name.
    pub fn propose_authority(ctx: Context<Govern>, pending_authority: Pubkey) -> Result<()> {
        instructions::propose_authority(ctx, pending_authority)
    }

    /// The proposed key takes over, with its own token account as the warm tier.
    pub fn accept_authority(ctx: Context<AcceptAuthority>) -> Result<()> {
        instructions::accept_authority(ctx)
    }

    /// The authority names who may pause.
    pub fn set_pause_authority(ctx: Context<Govern>, pause_authority: Pubkey) -> Result<()> {
        instructions::set_pause_authority(ctx, pause_authority)
    }

    /// Stops spending from hot and refilling it, and nothing else; only the authority resumes.
    pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
        instructions::set_paused(ctx, paused)
    }

    /// The authority sets limits and shares, within the bounds in code.
    pub fn update_config(ctx: Context<UpdateConfig>, parameters: Parameters) -> Result<()> {
        instructions::update_config(ctx, parameters)
    }

    /// The authority names the programs that may route slashes.
    pub fn pin_slash_callers(
        ctx: Context<Govern>,
        staking: Pubkey,
        compute_bond: Pubkey,
        disputes: Pubkey,
    ) -> Result<()> {
        instructions::pin_slash_callers(ctx, staking, compute_bond, disputes)
    }

    /// The authority replaces the key that spends from hot.
    pub fn rotate_operational_key(ctx: Context<Govern>, operational_key: Pubkey) -> Result<()> {
        instructions::rotate_operational_key(ctx, operational_key)
    }

    /// The authority announces a new cold address, seven days ahead.
    pub fn propose_cold(ctx: Context<ProposeCold>) -> Result<()> {
        instructions::propose_cold(ctx)
    }

    /// The authority withdraws an announced cold address.
    pub fn cancel_cold(ctx: Context<Govern>) -> Result<()> {
        instructions::cancel_cold(ctx)
    }

    /// The authority puts an announced cold address in force once it is due.
    pub fn apply_cold(ctx: Context<ApplyCold>) -> Result<()> {
        instructions::apply_cold(ctx)
    }

    /// The authority moves money from warm to hot.
    pub fn refill_hot(ctx: Context<RefillHot>, amount: u64) -> Result<()> {
        instructions::refill_hot(ctx, amount)
    }

    /// The operational key pays from hot, within the limits.
    pub fn spend_hot(ctx: Context<SpendHot>, amount: u64) -> Result<()> {
        instructions::spend_hot(ctx, amount)
    }

    /// Splits the fee vault between the tiers; anyone.
    pub fn sweep<'info>(ctx: Context<'_, '_, '_, 'info, Sweep<'info>>) -> Result<()> {
        instructions::sweep(ctx)
    }

    /// Splits slashed stake between victim, finder and treasury; only a pinned program's authority PDA.
    pub fn route_slash<'info>(
        ctx: Context<'_, '_, '_, 'info, RouteSlash<'info>>,
        amount: u64,
        victim: Option<Pubkey>,
    ) -> Result<()> {
        instructions::route_slash(ctx, amount, victim)
    }

    /// Makes room for what a slash owes a victim that cannot be paid; anyone.
    pub fn open_claim(ctx: Context<OpenClaim>) -> Result<()> {
        instructions::open_claim(ctx)
    }

    /// Pays a claim to its payee and closes it; anyone.
    pub fn pay_claim(ctx: Context<PayClaim>) -> Result<()> {
        instructions::pay_claim(ctx)
    }
}
