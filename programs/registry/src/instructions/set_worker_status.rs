use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::WorkerStatusSet,
    state::{Worker, WorkerStatus},
};

#[derive(Accounts)]
pub struct SetWorkerStatus<'info> {
    pub owner: Signer<'info>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: Account<'info, Worker>,
}

pub fn set_worker_status(ctx: Context<SetWorkerStatus>, status: WorkerStatus) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.status = status;
    emit!(WorkerStatusSet { worker: worker.key(), status });
    Ok(())
}
