use anchor_lang::prelude::*;

use crate::{
    constants::{VERSION_SEED, WORKER_SEED},
    errors::RegistryError,
    events::WorkerDeployed,
    label::is_label,
    state::{RegistryConfig, Worker, WorkerSettings, WorkerStatus, WorkerVersion},
};

#[derive(Accounts)]
#[instruction(name: [u8; 32])]
pub struct DeployWorker<'info> {
    #[account(mut)]
    pub owner: Signer<'info>,
    #[account(constraint = !config.load()?.is_paused() @ RegistryError::Paused)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        init,
        payer = owner,
        space = Worker::SPACE,
        seeds = [WORKER_SEED, owner.key().as_ref(), &name],
        bump,
    )]
    pub worker: AccountLoader<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = WorkerVersion::SPACE,
        seeds = [VERSION_SEED, worker.key().as_ref(), &1u32.to_le_bytes()],
        bump,
    )]
    pub version: AccountLoader<'info, WorkerVersion>,
    pub system_program: Program<'info, System>,
}

pub fn deploy_worker(
    ctx: Context<DeployWorker>,
    name: [u8; 32],
    code_hash: [u8; 32],
    settings: WorkerSettings,
) -> Result<()> {
    require!(is_label(&name), RegistryError::InvalidName);
    require!(code_hash != [0; 32], RegistryError::MissingCode);
    let deployed_at = Clock::get()?.unix_timestamp;
    let owner = ctx.accounts.owner.key();
    let mut version = ctx.accounts.version.load_init()?;
    version.worker = ctx.accounts.worker.key();
    version.number = 1;
    version.code_hash = code_hash;
    version.published_at = deployed_at;
    version.bump = ctx.bumps.version;
    let mut worker = ctx.accounts.worker.load_init()?;
    worker.owner = owner;
    worker.name = name;
    worker.status = WorkerStatus::Active.into();
    worker.latest_version = 1;
    worker.open_versions = 1;
    worker.deployed_at = deployed_at;
    worker.bump = ctx.bumps.worker;
    worker.activate(&version);
    worker.apply(&settings)?;
    emit!(WorkerDeployed {
        worker: ctx.accounts.worker.key(),
        owner,
        name,
        code_hash,
        timeout_ms: worker.timeout_ms,
        memory_mb: worker.memory_mb,
        deployed_at,
        routes: settings.routes,
    });
    Ok(())
}
