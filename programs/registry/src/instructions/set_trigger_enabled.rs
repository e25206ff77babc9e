use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::TriggerEnabledSet,
    state::{Trigger, Worker},
};

#[derive(Accounts)]
pub struct SetTriggerEnabled<'info> {
    pub owner: Signer<'info>,
    #[account(has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
    #[account(mut, has_one = worker @ RegistryError::OfAnotherWorker)]
    pub trigger: AccountLoader<'info, Trigger>,
}

pub fn set_trigger_enabled(ctx: Context<SetTriggerEnabled>, enabled: bool) -> Result<()> {
    let mut trigger = ctx.accounts.trigger.load_mut()?;
    trigger.enabled = enabled.into();
    emit!(TriggerEnabledSet { worker: trigger.worker, id: trigger.id, enabled });
    Ok(())
}
