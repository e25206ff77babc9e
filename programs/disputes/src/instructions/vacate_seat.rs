use anchor_lang::prelude::*;

use crate::{
    constants::{COURT_SEED, LEAVE_NOTICE_SECS},
    errors::DisputesError,
    events::SeatVacated,
    state::{Court, Guardian, Seat},
};

#[derive(Accounts)]
pub struct VacateSeat<'info> {
    #[account(mut, seeds = [COURT_SEED], bump = court.bump)]
    pub court: Box<Account<'info, Court>>,
    #[account(mut)]
    pub guardian: Box<Account<'info, Guardian>>,
    #[account(mut, constraint = seat.guardian == guardian.wallet @ DisputesError::WrongSeat)]
    pub seat: Account<'info, Seat>,
}

/// Anyone, once the notice is over: who left cannot keep the seat from others.
pub fn vacate_seat(ctx: Context<VacateSeat>) -> Result<()> {
    let VacateSeat { court, guardian, seat } = ctx.accounts;
    let over_at = guardian.leaving_at.checked_add(LEAVE_NOTICE_SECS).ok_or(DisputesError::Overflow)?;
    let given = guardian.leaving_at != 0;
    require!(given && Clock::get()?.unix_timestamp >= over_at, DisputesError::NoticeRunning);
    require!(guardian.open_cases == 0, DisputesError::CasesOpen);
    guardian.seated = false;
    seat.guardian = Pubkey::default();
    court.vacate()?;
    emit!(SeatVacated { guardian: guardian.wallet, seat: seat.number });
    Ok(())
}
