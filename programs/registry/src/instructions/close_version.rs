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
    pub worker: Account<'info, Worker>,
    #[account(
        mut,
        close = owner,
        has_one = worker @ RegistryError::OfAnotherWorker,
        constraint = version.number != worker.active_version @ RegistryError::VersionActive,
    )]
    pub version: Account<'info, WorkerVersion>,
}

pub fn close_version(ctx: Context<CloseVersion>) -> Result<()> {
    let worker = &mut ctx.accounts.worker;
    worker.open_versions = worker.open_versions.saturating_sub(1);
    emit!(VersionClosed { worker: worker.key(), number: ctx.accounts.version.number });
    Ok(())
}
