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
    pub worker: Account<'info, Worker>,
}

pub fn update_worker(ctx: Context<UpdateWorker>, settings: WorkerSettings) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.apply(settings)?;
    // The event borrows the routes: a copy of each would cost as much as checking them.
    let event = WorkerUpdated {
        worker: worker.key(),
        timeout_ms: worker.timeout_ms,
        memory_mb: worker.memory_mb,
        routes: std::mem::take(&mut worker.routes),
    };
    emit!(event);
    worker.routes = event.routes;
    Ok(())
}
