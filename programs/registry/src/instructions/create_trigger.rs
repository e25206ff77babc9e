use anchor_lang::prelude::*;

use crate::{
    constants::TRIGGER_SEED,
    errors::RegistryError,
    events::TriggerCreated,
    state::{RegistryConfig, Trigger, TriggerKind, Worker},
};

#[derive(Accounts)]
pub struct CreateTrigger<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(constraint = !config.load()?.is_paused() @ RegistryError::Paused)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = Trigger::SPACE,
        // Not as a method: the IDL would have the account's address for it.
        seeds = [TRIGGER_SEED, worker.key().as_ref(), &u32::to_le_bytes(worker.load()?.next_trigger)],
        bump,
    )]
    pub trigger: AccountLoader<'info, Trigger>,
    pub system_program: Program<'info, System>,
}

pub fn create_trigger(ctx: Context<CreateTrigger>, kind: TriggerKind) -> Result<()> {
    kind.validate()?;
    let mut worker = ctx.accounts.worker.load_mut()?;
    let id = worker.next_trigger;
    worker.next_trigger = id.checked_add(1).ok_or(RegistryError::CounterFull)?;
    worker.open_triggers = worker.open_triggers.checked_add(1).ok_or(RegistryError::CounterFull)?;
    let worker = ctx.accounts.worker.key();
    let mut trigger = ctx.accounts.trigger.load_init()?;
    trigger.worker = worker;
    trigger.id = id;
    trigger.enabled = true.into();
    trigger.bump = ctx.bumps.trigger;
    trigger.kind.set(&kind)?;
    emit!(TriggerCreated { worker, id, kind });
    Ok(())
}
