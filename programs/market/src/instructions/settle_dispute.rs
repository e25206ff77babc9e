use anchor_lang::prelude::*;

use super::*;
use crate::{errors::MarketError, events::DisputeSettled, state::*};

#[derive(Accounts)]
pub struct SettleDispute<'info> {
    /// The `[b"authority"]` PDA of disputes.
    pub caller: Signer<'info>,
    #[account(constraint = config.load()?.disputes_authority == caller.key() @ MarketError::NotDisputes)]
    pub config: AccountLoader<'info, MarketConfig>,
    pub payees: Payees<'info>,
    pub bond: TaskBond<'info>,
}

pub fn settle_dispute(ctx: Context<SettleDispute>, verdict: Verdict) -> Result<()> {
    let SettleDispute { payees, bond, .. } = ctx.accounts;
    let key = payees.task.key();
    let mut task = payees.task.load_mut()?;
    require!(task.is(TaskStatus::Disputed), MarketError::NotDisputed);
    require!(Clock::get()?.unix_timestamp < task.frozen_until, MarketError::DisputeOver);
    let (slashed, payments) = match verdict {
        Verdict::ForAgent => (0, payees.release(&mut task)?.1),
        Verdict::ForClient => {
            let slashed = bond.slash(&task, &key, &payees.vault)?;
            let client = bps::share(slashed, task.dispute_client_bps).ok_or(MarketError::Overflow)?;
            let treasury = slashed.checked_sub(client).ok_or(MarketError::Overflow)?;
            (slashed, payees.settle(&mut task, slashed, 0, treasury, TaskStatus::Lost)?)
        }
    };
    let Payments { provider, treasury, client } = payments;
    emit!(DisputeSettled { task: key, verdict, slashed, provider, treasury, client });
    Ok(())
}
