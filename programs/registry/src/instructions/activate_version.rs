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
    pub worker: AccountLoader<'info, Worker>,
    #[account(has_one = worker @ RegistryError::OfAnotherWorker)]
    pub version: AccountLoader<'info, WorkerVersion>,
}

pub fn activate_version(ctx: Context<ActivateVersion>) -> Result<()> {
    let mut worker = ctx.accounts.worker.load_mut()?;
    let version = ctx.accounts.version.load()?;
    worker.activate(&version);
    emit!(VersionActivated { worker: ctx.accounts.worker.key(), number: version.number });
    Ok(())
}
