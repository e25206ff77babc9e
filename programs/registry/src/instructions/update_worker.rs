use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::WorkerUpdated,
    state::{Worker, WorkerSettings},
};

#[derive(Accounts)]
pub struct UpdateWorker<'info> {
    pub owner: Signer<'info>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
}

pub fn update_worker(ctx: Context<UpdateWorker>, settings: WorkerSettings) -> Result<()> {
    let mut worker = ctx.accounts.worker.load_mut()?;
    worker.apply(&settings)?;
    emit!(WorkerUpdated {
        worker: ctx.accounts.worker.key(),
        timeout_ms: worker.timeout_ms,
        memory_mb: worker.memory_mb,
        routes: settings.routes,
    });
    Ok(())
}
