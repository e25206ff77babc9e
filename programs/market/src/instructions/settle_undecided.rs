use anchor_lang::prelude::*;

use super::*;
use crate::{errors::MarketError, events::DisputeUndecided, state::*};

#[derive(Accounts)]
pub struct SettleUndecided<'info> {
    pub payees: Payees<'info>,
}

/// Nothing was proved against either side: the client has its money back and the agent its bond.
pub fn settle_undecided(ctx: Context<SettleUndecided>) -> Result<()> {
    let payees = &ctx.accounts.payees;
    let mut task = payees.task.load_mut()?;
    require!(task.is(TaskStatus::Disputed), MarketError::NotDisputed);
    require!(Clock::get()?.unix_timestamp >= task.frozen_until, MarketError::DisputeOpen);
    let payments = payees.settle(&mut task, 0, 0, 0, TaskStatus::Undecided)?;
    emit!(DisputeUndecided { task: payees.task.key(), client: payments.client });
    Ok(())
}
