use anchor_lang::prelude::*;

use crate::{errors::MarketError, events::TaskFrozen, state::*};

#[derive(Accounts)]
pub struct FreezeTask<'info> {
    /// The `[b"authority"]` PDA of disputes.
    pub caller: Signer<'info>,
    #[account(constraint = config.load()?.disputes_authority == caller.key() @ MarketError::NotDisputes)]
    pub config: AccountLoader<'info, MarketConfig>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
}

/// Every way out of the freeze ends the task, so that none is frozen twice.
pub fn freeze_task(ctx: Context<FreezeTask>) -> Result<()> {
    let mut task = ctx.accounts.task.load_mut()?;
    let now = Clock::get()?.unix_timestamp;
    task.require_open_to_settlement(now)?;
    let until = now.checked_add(task.dispute_timeout).ok_or(MarketError::Overflow)?;
    task.set_status(TaskStatus::Disputed);
    task.frozen_until = until;
    emit!(TaskFrozen { task: ctx.accounts.task.key(), until });
    Ok(())
}
