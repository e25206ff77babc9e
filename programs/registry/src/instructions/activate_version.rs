use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::VersionActivated,
    state::{Worker, WorkerVersion},
};

#[derive(Accounts)]
pub struct ActivateVersion<'info> {
    pub owner: Signer<'info>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: Account<'info, Worker>,
    #[account(has_one = worker @ RegistryError::OfAnotherWorker)]
    pub version: Account<'info, WorkerVersion>,
}

pub fn activate_version(ctx: Context<ActivateVersion>) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    let version = &ctx.accounts.version;
    worker.activate(version);
    emit!(VersionActivated { worker: worker.key(), number: version.number });
    Ok(())
}
