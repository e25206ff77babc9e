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
        space = 8 + Worker::INIT_SPACE,
        seeds = [WORKER_SEED, owner.key().as_ref(), &name],
        bump,
    )]
    pub worker: Account<'info, Worker>,
    #[account(
        init,
        payer = owner,
        space = 8 + WorkerVersion::INIT_SPACE,
        seeds = [VERSION_SEED, worker.key().as_ref(), &1u32.to_le_bytes()],
        bump,
    )]
    pub version: Account<'info, WorkerVersion>,
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
    let worker = &mut ctx.accounts.worker;
    let version = &mut ctx.accounts.version;
    version.set_inner(WorkerVersion {
        worker: worker.key(),
        number: 1,
        code_hash,
        published_at: deployed_at,
        bump: ctx.bumps.version,
    });
    worker.owner = ctx.accounts.owner.key();
    worker.name = name;
    worker.status = WorkerStatus::Active;
    worker.latest_version = 1;
    worker.open_versions = 1;
    worker.deployed_at = deployed_at;
    worker.bump = ctx.bumps.worker;
    worker.activate(version);
    worker.apply(settings)?;
    // The event borrows the routes: a copy of each would cost as much as checking them.
    let event = WorkerDeployed {
        worker: worker.key(),
        owner: worker.owner,
        name,
        code_hash,
        timeout_ms: worker.timeout_ms,
        memory_mb: worker.memory_mb,
        routes: std::mem::take(&mut worker.routes),
        deployed_at,
    };
    emit!(event);
    worker.routes = event.routes;
    Ok(())
}
