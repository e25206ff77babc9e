use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::WorkerClosed,
    state::{Worker, WorkerVersion},
};

#[derive(Accounts)]
pub struct CloseWorker<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(mut, close = owner, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
    #[account(mut, close = owner, has_one = worker @ RegistryError::OfAnotherWorker)]
    pub version: AccountLoader<'info, WorkerVersion>,
}

pub fn close_worker(ctx: Context<CloseWorker>) -> Result<()> {
    let worker = ctx.accounts.worker.load()?;
    // Versions and triggers go first, so none is left to act for a worker deployed later under this name.
    require!(worker.open_versions == 1, RegistryError::WorkerHasVersions);
    require!(worker.open_triggers == 0, RegistryError::WorkerHasTriggers);
    emit!(WorkerClosed { worker: ctx.accounts.worker.key() });
    Ok(())
}
