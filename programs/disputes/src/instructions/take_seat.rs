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
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    pub pool: AccountLoader<'info, Pool>,
    pub staking_config: AccountLoader<'info, StakingConfig>,
    #[account(
        init_if_needed, payer = wallet, space = 8 + Guardian::INIT_SPACE,
        seeds = [GUARDIAN_SEED, wallet.key.as_ref()], bump
    )]
    pub guardian: AccountLoader<'info, Guardian>,
    #[account(
        init_if_needed, payer = wallet, space = 8 + Seat::INIT_SPACE,
        seeds = [SEAT_SEED, &number.to_le_bytes()], bump,
        constraint = seat.is_vacant() @ DisputesError::SeatTaken
    )]
    pub seat: Account<'info, Seat>,
    #[account(
        mut,
        constraint = source.mint == config.load()?.mint @ DisputesError::WrongMint,
        constraint = source.owner == wallet.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn take_seat(ctx: Context<TakeSeat>, number: u32) -> Result<()> {
    let TakeSeat { wallet, config, court, pool, staking_config, guardian, seat, source, vault, .. } = ctx.accounts;
    config.load()?.require_running()?;
    require!(stake::is_own_pool(&*pool.load()?, wallet.key), DisputesError::NotGuardianPool);
    require!(stake::is_enough(&*pool.load()?, staking_config)?, DisputesError::StakeTooSmall);
    let mut court = court.load_mut()?;
    court.seat(number)?;

    let (deposit, seated_at) = (config.load()?.parameters.seat_deposit, Clock::get()?.unix_timestamp);
    require_gte!(source.amount, deposit, DisputesError::BalanceTooLow);
    seat.set_inner(Seat { guardian: wallet.key(), number, bump: ctx.bumps.seat });
    // One that has a seat or a deposit has its discriminator, and is no account to begin with.
    *guardian.load_init().map_err(|_| DisputesError::AlreadySeated)? = Guardian {
        wallet: wallet.key(),
        pool: pool.key(),
        deposit,
        seated_at,
        leaving_at: 0,
        seat: number,
        open_cases: 0,
        seated: 1,
        bump: ctx.bumps.guardian,
        reserved: [0; 32],
    };
    emit!(GuardianSeated { guardian: wallet.key(), seat: number, deposit, seated_at });
    Purse { vault }.take(source.as_ref().as_ref(), wallet, deposit, &mut court)
}
