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
    pub worker: Account<'info, Worker>,
    #[account(mut, close = owner, has_one = worker @ RegistryError::OfAnotherWorker)]
    pub trigger: Account<'info, Trigger>,
}

pub fn remove_trigger(ctx: Context<RemoveTrigger>) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.open_triggers = worker.open_triggers.saturating_sub(1);
    emit!(TriggerRemoved { worker: worker.key(), id: ctx.accounts.trigger.id });
    Ok(())
}
