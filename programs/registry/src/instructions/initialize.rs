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
    pub program: Program<'info, Registry>,
    /// CHECK: whoever deployed initializes: nobody can race the deployer to become the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ RegistryError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
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
