use anchor_lang::prelude::*;

use crate::{
    constants::LEAVE_NOTICE_SECS,
    errors::DisputesError,
    events::SeatVacated,
    state::{Court, Guardian, Seat},
};

#[derive(Accounts)]
pub struct VacateSeat<'info> {
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub guardian: AccountLoader<'info, Guardian>,
    #[account(mut, constraint = seat.guardian == guardian.load()?.wallet @ DisputesError::WrongSeat)]
    pub seat: Account<'info, Seat>,
}

/// Anyone, once the notice is over: who left cannot keep the seat from others.
pub fn vacate_seat(ctx: Context<VacateSeat>) -> Result<()> {
    let VacateSeat { court, guardian, seat } = ctx.accounts;
    let mut guardian = guardian.load_mut()?;
    let over_at = guardian.leaving_at.checked_add(LEAVE_NOTICE_SECS).ok_or(DisputesError::Overflow)?;
    let given = guardian.leaving_at != 0;
    require!(given && Clock::get()?.unix_timestamp >= over_at, DisputesError::NoticeRunning);
    require!(guardian.open_cases == 0, DisputesError::CasesOpen);
    guardian.seated = 0;
    seat.guardian = Pubkey::default();
    court.load_mut()?.vacate()?;
    emit!(SeatVacated { guardian: guardian.wallet, seat: seat.number });
    Ok(())
}
