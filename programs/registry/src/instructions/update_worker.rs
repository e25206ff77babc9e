use anchor_lang::prelude::*;

use crate::{
    constants::WORKER_SEED,
    errors::RegistryError,
    events::WorkerUpdated,
    state::{Worker, WorkerSettings},
};

#[derive(Accounts)]
pub struct UpdateWorker<'info> {
    pub owner: Signer<'info>,
    #[account(
        mut,
        seeds = [WORKER_SEED, worker.owner.as_ref(), &worker.name],
        bump = worker.bump,
        has_one = owner @ RegistryError::NotWorkerOwner,
    )]
    pub worker: Account<'info, Worker>,
}

pub fn update_worker(ctx: Context<UpdateWorker>, settings: WorkerSettings) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.apply(settings)?;
    emit!(WorkerUpdated {
        worker: worker.key(),
        timeout_ms: worker.timeout_ms,
        memory_mb: worker.memory_mb,
        routes: worker.routes.clone(),
    });
    Ok(())
}
