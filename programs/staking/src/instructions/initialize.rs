use anchor_lang::prelude::*;
use anchor_spl::token::Mint;

use crate::{constants::*, errors::StakingError, events::Initialized, program::Staking, state::*};

#[derive(Accounts)]
pub struct Initialize<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    pub program: Program<'info, Staking>,
    /// CHECK: without this anyone could initialise first, and be the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ StakingError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
    #[account(init, payer = authority, space = 8 + StakingConfig::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, StakingConfig>,
    pub mint: Account<'info, Mint>,
    /// CHECK: an address that only signs.
    #[account(seeds = [AUTHORITY_SEED], bump)]
    pub vault_authority: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

/// Nobody has staked yet, so that the disputes program holds at once.
pub fn initialize(
    ctx: Context<Initialize>,
    pause_authority: Pubkey,
    disputes_program: Pubkey,
    parameters: Parameters,
) -> Result<()> {
    parameters.validate()?;
    require_keys_neq!(pause_authority, Pubkey::default(), StakingError::KeyMissing);
    let authority = ctx.accounts.authority.key();
    let disputes = DisputesProgram::of(disputes_program);
    let mint = ctx.accounts.mint.key();
    let mut config = ctx.accounts.config.load_init()?;
    config.authority = authority;
    config.pause_authority = pause_authority;
    config.mint = mint;
    config.vault_authority = ctx.accounts.vault_authority.key();
    config.parameters = parameters;
    config.disputes = disputes;
    config.bump = ctx.bumps.config;
    config.vault_authority_bump = ctx.bumps.vault_authority;
    emit!(Initialized { authority, pause_authority, mint, disputes, parameters });
    Ok(())
}
