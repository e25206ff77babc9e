use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::VersionClosed,
    state::{Worker, WorkerVersion},
};

#[derive(Accounts)]
pub struct CloseVersion<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: AccountLoader<'info, Worker>,
    #[account(mut, close = owner, has_one = worker @ RegistryError::OfAnotherWorker)]
    pub version: AccountLoader<'info, WorkerVersion>,
}

pub fn close_version(ctx: Context<CloseVersion>) -> Result<()> {
    let mut worker = ctx.accounts.worker.load_mut()?;
    let number = ctx.accounts.version.load()?.number;
    require!(number != worker.active_version, RegistryError::VersionActive);
    worker.open_versions = worker.open_versions.saturating_sub(1);
    emit!(VersionClosed { worker: ctx.accounts.worker.key(), number });
    Ok(())
}
