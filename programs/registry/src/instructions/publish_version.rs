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
    pub worker: AccountLoader<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = WorkerVersion::SPACE,
        // Not as a method: the IDL would have the account's address for it.
        seeds = [VERSION_SEED, worker.key().as_ref(), &u32::to_le_bytes(worker.load()?.next_version()?)],
        bump,
    )]
    pub version: AccountLoader<'info, WorkerVersion>,
    pub system_program: Program<'info, System>,
}

pub fn publish_version(ctx: Context<PublishVersion>, code_hash: [u8; 32]) -> Result<()> {
    require!(code_hash != [0; 32], RegistryError::MissingCode);
    let published_at = Clock::get()?.unix_timestamp;
    let mut worker = ctx.accounts.worker.load_mut()?;
    let number = worker.next_version()?;
    let mut version = ctx.accounts.version.load_init()?;
    version.worker = ctx.accounts.worker.key();
    version.number = number;
    version.code_hash = code_hash;
    version.published_at = published_at;
    version.bump = ctx.bumps.version;
    worker.latest_version = number;
    worker.open_versions = worker.open_versions.checked_add(1).ok_or(RegistryError::CounterFull)?;
    worker.activate(&version);
    emit!(VersionPublished { worker: version.worker, number, code_hash, published_at });
    Ok(())
}
