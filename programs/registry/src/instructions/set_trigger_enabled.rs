use anchor_lang::prelude::*;

use crate::{
    constants::{TRIGGER_SEED, WORKER_SEED},
    errors::RegistryError,
    events::TriggerEnabledSet,
    state::{Trigger, Worker},
};

#[derive(Accounts)]
pub struct SetTriggerEnabled<'info> {
    pub owner: Signer<'info>,
    #[account(
        seeds = [WORKER_SEED, worker.owner.as_ref(), &worker.name],
        bump = worker.bump,
        has_one = owner @ RegistryError::NotWorkerOwner,
    )]
    pub worker: Account<'info, Worker>,
    #[account(
        mut,
        seeds = [TRIGGER_SEED, trigger.worker.as_ref(), &trigger.id.to_le_bytes()],
        bump = trigger.bump,
        has_one = worker @ RegistryError::OfAnotherWorker,
    )]
    pub trigger: Account<'info, Trigger>,
}

pub fn set_trigger_enabled(ctx: Context<SetTriggerEnabled>, enabled: bool) -> Result<()> {
    let trigger = &mut ctx.accounts.trigger;
    trigger.enabled = enabled;
    emit!(TriggerEnabledSet { worker: trigger.worker, id: trigger.id, enabled });
    Ok(())
}
