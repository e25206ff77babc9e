use anchor_lang::prelude::*;

use crate::{
    constants::CONFIG_SEED,
    errors::RegistryError,
    events::Initialized,
    program::Registry,
    state::{RegistryConfig, Writer},
};

#[derive(Accounts)]
pub struct Initialize<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    #[account(init, payer = authority, space = 8 + RegistryConfig::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(constraint = program.programdata_address()? == Some(program_data.key()) @ RegistryError::WrongProgramData)]
    pub program: Program<'info, Registry>,
    // Whoever deployed initializes: nobody can race the deployer to become the authority.
    #[account(constraint = program_data.upgrade_authority_address == Some(authority.key()) @ RegistryError::NotUpgradeAuthority)]
    pub program_data: Account<'info, ProgramData>,
    pub system_program: Program<'info, System>,
}

pub fn initialize(ctx: Context<Initialize>, pause_authority: Pubkey) -> Result<()> {
    let authority = ctx.accounts.authority.key();
    let mut config = ctx.accounts.config.load_init()?;
    config.authority = authority;
    config.pause_authority = pause_authority;
    let unpinned = Writer::unpinned();
    config.escrow = unpinned;
    config.staking = unpinned;
    config.market = unpinned;
    config.disputes = unpinned;
    config.bump = ctx.bumps.config;
    emit!(Initialized { authority, pause_authority });
    Ok(())
}
