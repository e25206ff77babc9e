use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::TriggerRemoved,
    state::{Trigger, Worker},
};

#[derive(Accounts)]
pub struct RemoveTrigger<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
    #[account(mut, close = owner, has_one = worker @ RegistryError::OfAnotherWorker)]
    pub trigger: AccountLoader<'info, Trigger>,
}

pub fn remove_trigger(ctx: Context<RemoveTrigger>) -> Result<()> {
    let mut worker = ctx.accounts.worker.load_mut()?;
    worker.open_triggers = worker.open_triggers.saturating_sub(1);
    emit!(TriggerRemoved { worker: ctx.accounts.worker.key(), id: ctx.accounts.trigger.load()?.id });
    Ok(())
}
