use anchor_lang::prelude::*;

use super::*;
use crate::{constants::*, errors::BondError, events::BondReleased, state::*};

#[derive(Accounts)]
pub struct ReleaseBond<'info> {
    pub refund: Refund<'info>,
    /// CHECK: in the handler.
    pub task: UncheckedAccount<'info>,
}

pub fn release_bond(ctx: Context<ReleaseBond>) -> Result<()> {
    let ReleaseBond { refund, task } = ctx.accounts;
    refund.bond.load()?.require_active()?;
    refund.bond.load()?.require_locked_to(task.key)?;
    require!(frees_bond(task, &refund.lease.load()?.market.program)?, BondError::TaskNotReleased);
    refund.bond.load_mut()?.set_status(BondStatus::Released);
    let amount = refund.pay()?;
    emit!(BondReleased { bond: refund.bond.key(), task: task.key(), amount, token: refund.destination.key() });
    Ok(())
}

/// Read from the task's bytes, because the market depends on this program and not the other way round.
fn frees_bond(task: &AccountInfo, market: &Pubkey) -> Result<bool> {
    let data = task.try_borrow_data()?;
    Ok(task.owner == market
        && data.get(..TASK_STATUS_AT) == Some(&TASK_DISCRIMINATOR)
        && data.get(TASK_STATUS_AT).is_some_and(|status| TASK_FREES_BOND.contains(status)))
}
