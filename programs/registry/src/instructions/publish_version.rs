use anchor_lang::prelude::*;

use crate::{
    constants::VERSION_SEED,
    errors::RegistryError,
    events::VersionPublished,
    state::{RegistryConfig, Worker, WorkerVersion},
};

#[derive(Accounts)]
pub struct PublishVersion<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(constraint = !config.load()?.is_paused() @ RegistryError::Paused)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(mut, has_one = owner @ RegistryError::NotWorkerOwner)]
    pub worker: Account<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = 8 + WorkerVersion::INIT_SPACE,
        seeds = [VERSION_SEED, worker.key().as_ref(), &worker.next_version()?.to_le_bytes()],
        bump,
    )]
    pub version: Account<'info, WorkerVersion>,
    pub system_program: Program<'info, System>,
}

pub fn publish_version(ctx: Context<PublishVersion>, code_hash: [u8; 32]) -> Result<()> {
    require!(code_hash != [0; 32], RegistryError::MissingCode);
    let worker = &mut ctx.accounts.worker;
    let version = &mut ctx.accounts.version;
    let number = worker.next_version()?;
    let published_at = Clock::get()?.unix_timestamp;
    version.set_inner(WorkerVersion { worker: worker.key(), number, code_hash, published_at, bump: ctx.bumps.version });
    worker.latest_version = number;
    worker.open_versions = worker.open_versions.checked_add(1).ok_or(RegistryError::CounterFull)?;
    worker.activate(version);
    emit!(VersionPublished { worker: worker.key(), number, code_hash, published_at });
    Ok(())
}
