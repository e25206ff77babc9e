use anchor_lang::prelude::*;

use crate::{
    constants::WORKER_SEED,
    errors::RegistryError,
    events::WorkerStatusSet,
    state::{Worker, WorkerStatus},
};

#[derive(Accounts)]
pub struct SetWorkerStatus<'info> {
    pub owner: Signer<'info>,
    #[account(
        mut,
        seeds = [WORKER_SEED, worker.owner.as_ref(), &worker.name],
        bump = worker.bump,
        has_one = owner @ RegistryError::NotWorkerOwner,
    )]
    pub worker: Account<'info, Worker>,
}

pub fn set_worker_status(ctx: Context<SetWorkerStatus>, status: WorkerStatus) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.status = status;
    emit!(WorkerStatusSet { worker: worker.key(), status });
    Ok(())
}
