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
    pub worker: AccountLoader<'info, Worker>,
}

pub fn set_worker_status(ctx: Context<SetWorkerStatus>, status: WorkerStatus) -> Result<()> {
    let mut worker = ctx.accounts.worker.load_mut()?;
    worker.status = status.into();
    emit!(WorkerStatusSet { worker: ctx.accounts.worker.key(), status });
    Ok(())
}
