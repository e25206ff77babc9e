use anchor_lang::prelude::*;
use staking::state::{Pool, StakingConfig};

use crate::{
    errors::DisputesError,
    events::{GuardianDrawn, SeatPassed, VotingOpened},
    logic::{draw, stake},
    state::{Dispute, DisputeState, Guardian, Seat},
};

#[derive(Accounts)]
pub struct DrawGuardian<'info> {
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    pub seat: Account<'info, Seat>,
    /// Whoever sits there; absent where nobody does.
    #[account(mut)]
    pub guardian: Option<AccountLoader<'info, Guardian>>,
    pub pool: Option<AccountLoader<'info, Pool>>,
    pub staking_config: AccountLoader<'info, StakingConfig>,
}

/// Takes the next step of the draw; anyone. There is one right seat for each step, and whether its guardian judges is
/// settled by the roster as it was when the round opened.
pub fn draw_guardian(ctx: Context<DrawGuardian>) -> Result<()> {
    let DrawGuardian { dispute: loader, seat, guardian, pool, staking_config } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Drawing), DisputesError::NotDrawing);
    let now = Clock::get()?.unix_timestamp;
    require!(dispute.current()?.has_seed(), DisputesError::SeedMissing);
    require!(now < dispute.current()?.draw_by, DisputesError::DrawOver);

    let (picked, number) = draw::next(&dispute)?;
    require!(seat.number == picked, DisputesError::NotDrawnSeat);
    let (key, round) = (loader.key(), dispute.round);
    dispute.current_mut()?.draws = number.checked_add(1).ok_or(DisputesError::Overflow)?;
    let judge = match (seat.is_vacant(), guardian, pool) {
        (true, ..) => None,
        (false, Some(loader), Some(pool)) => {
            let guardian = loader.load_mut()?;
            require_keys_eq!(guardian.wallet, seat.guardian, DisputesError::WrongSeat);
            require_keys_eq!(guardian.pool, pool.key(), DisputesError::NotGuardianPool);
            // A party does not judge its own case.
            let may_judge = guardian.may_judge(dispute.current()?, &dispute.parameters)
                && dispute.party(&guardian.wallet).is_none()
                && stake::is_enough(&*pool.load()?, staking_config)?;
            may_judge.then_some(guardian)
        }
        (false, ..) => return err!(DisputesError::GuardianMissing),
    };
    let Some(mut guardian) = judge else {
        emit!(SeatPassed { dispute: key, round, seat: picked, number });
        return Ok(());
    };
    guardian.draw()?;
    dispute.seat(guardian.wallet, picked, now)?;
    emit!(GuardianDrawn { dispute: key, round, guardian: guardian.wallet, seat: picked, number });
    if dispute.is(DisputeState::Voting) {
        let current = dispute.current()?;
        emit!(VotingOpened { dispute: key, round, commit_by: current.commit_by, reveal_by: current.reveal_by });
    }
    Ok(())
}
