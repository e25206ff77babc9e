use anchor_lang::prelude::*;

use super::*;
use crate::{errors::MarketError, events::TaskExpired, state::*};

#[derive(Accounts)]
pub struct ExpireTask<'info> {
    pub payees: Payees<'info>,
    pub bond: TaskBond<'info>,
}

pub fn expire_task(ctx: Context<ExpireTask>) -> Result<()> {
    let ExpireTask { payees, bond } = ctx.accounts;
    let key = payees.task.key();
    let mut task = payees.task.load_mut()?;
    require!(task.is(TaskStatus::Awarded), MarketError::NotAwarded);
    require!(Clock::get()?.unix_timestamp >= task.settle_by, MarketError::SettlementOpen);
    let slashed = bond.slash(&task, &key, &payees.vault)?;
    let payments = payees.settle(&mut task, slashed, 0, 0, TaskStatus::Expired)?;
    emit!(TaskExpired { task: key, slashed, client: payments.client });
    Ok(())
}
