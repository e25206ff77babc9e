use anchor_lang::prelude::*;

use crate::{
    constants::{VERSION_SEED, WORKER_SEED},
    errors::RegistryError,
    events::VersionActivated,
    state::{Worker, WorkerVersion},
};

#[derive(Accounts)]
pub struct ActivateVersion<'info> {
    pub owner: Signer<'info>,
    #[account(
        mut,
        seeds = [WORKER_SEED, worker.owner.as_ref(), &worker.name],
        bump = worker.bump,
        has_one = owner @ RegistryError::NotWorkerOwner,
    )]
    pub worker: Account<'info, Worker>,
    #[account(
        seeds = [VERSION_SEED, version.worker.as_ref(), &version.number.to_le_bytes()],
        bump = version.bump,
        has_one = worker @ RegistryError::OfAnotherWorker,
    )]
    pub version: Account<'info, WorkerVersion>,
}

pub fn activate_version(ctx: Context<ActivateVersion>) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    let version = &ctx.accounts.version;
    worker.activate(version);
    emit!(VersionActivated { worker: worker.key(), number: version.number });
    Ok(())
}
