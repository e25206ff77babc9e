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
    pub worker: Account<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = 8 + Trigger::INIT_SPACE,
        seeds = [TRIGGER_SEED, worker.key().as_ref(), &worker.next_trigger.to_le_bytes()],
        bump,
    )]
    pub trigger: Account<'info, Trigger>,
    pub system_program: Program<'info, System>,
}

pub fn create_trigger(ctx: Context<CreateTrigger>, kind: TriggerKind) -> Result<()> {
    kind.validate()?;
    let worker = &mut ctx.accounts.worker;
    let id = worker.next_trigger;
    worker.next_trigger = id.checked_add(1).ok_or(RegistryError::CounterFull)?;
    worker.open_triggers = worker.open_triggers.checked_add(1).ok_or(RegistryError::CounterFull)?;
    let worker = worker.key();
    let event = TriggerCreated { worker, id, kind };
    emit!(event);
    let bump = ctx.bumps.trigger;
    ctx.accounts.trigger.set_inner(Trigger { worker, id, enabled: true, bump, kind: event.kind });
    Ok(())
}
