use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};
use staking::state::{Pool, StakingConfig};

use crate::{
    constants::*,
    errors::DisputesError,
    events::GuardianSeated,
    logic::{money::Purse, stake},
    state::*,
};

#[derive(Accounts)]
#[instruction(number: u32)]
pub struct TakeSeat<'info> {
    #[account(mut)]
    pub wallet: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump)]
    pub config: Box<Account<'info, DisputesConfig>>,
    #[account(mut, seeds = [COURT_SEED], bump = court.bump)]
    pub court: Box<Account<'info, Court>>,
    pub pool: AccountLoader<'info, Pool>,
    pub staking_config: Box<Account<'info, StakingConfig>>,
    #[account(
        init_if_needed, payer = wallet, space = 8 + Guardian::INIT_SPACE,
        seeds = [GUARDIAN_SEED, wallet.key.as_ref()], bump,
        constraint = guardian.wallet == Pubkey::default() @ DisputesError::AlreadySeated
    )]
    pub guardian: Box<Account<'info, Guardian>>,
    #[account(
        init_if_needed, payer = wallet, space = 8 + Seat::INIT_SPACE,
        seeds = [SEAT_SEED, &number.to_le_bytes()], bump,
        constraint = seat.is_vacant() @ DisputesError::SeatTaken
    )]
    pub seat: Account<'info, Seat>,
    #[account(
        mut,
        constraint = source.mint == config.mint @ DisputesError::WrongMint,
        constraint = source.owner == wallet.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, seeds = [VAULT_SEED], bump = config.vault_bump)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn take_seat(ctx: Context<TakeSeat>, number: u32) -> Result<()> {
    let TakeSeat { wallet, config, court, pool, staking_config, guardian, seat, source, vault, token_program, .. } =
        ctx.accounts;
    config.require_running()?;
    require!(stake::is_own_pool(&*pool.load()?, wallet.key), DisputesError::NotGuardianPool);
    require!(stake::is_enough(&*pool.load()?, staking_config)?, DisputesError::StakeTooSmall);
    court.seat(number)?;

    let (deposit, seated_at) = (config.parameters.seat_deposit, Clock::get()?.unix_timestamp);
    require_gte!(source.amount, deposit, DisputesError::BalanceTooLow);
    seat.set_inner(Seat { guardian: wallet.key(), number, bump: ctx.bumps.seat });
    guardian.set_inner(Guardian {
        wallet: wallet.key(),
        pool: pool.key(),
        deposit,
        seated_at,
        leaving_at: 0,
        seat: number,
        open_cases: 0,
        seated: true,
        bump: ctx.bumps.guardian,
        reserved: [0; 32],
    });
    emit!(GuardianSeated { guardian: wallet.key(), seat: number, deposit, seated_at });
    Purse { vault, token_program, bump: config.vault_bump }.take(source.as_ref().as_ref(), wallet, deposit, court)
}
