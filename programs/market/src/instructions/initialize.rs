use anchor_lang::prelude::*;
use anchor_spl::token::{Mint, TokenAccount};

use crate::{
    constants::{AUTHORITY_SEED, CONFIG_SEED},
    errors::MarketError,
    events::Initialized,
    program::Market,
    state::{MarketConfig, Parameters},
};

#[derive(AnchorSerialize, AnchorDeserialize)]
pub struct InitializeArgs {
    pub pause_authority: Pubkey,
    /// The cluster's genesis hash.
    pub instance: [u8; 32],
    pub parameters: Parameters,
}

#[derive(Accounts)]
pub struct Initialize<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    pub program: Program<'info, Market>,
    /// CHECK: without this anyone could initialise first, and be the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ MarketError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
    #[account(init, payer = authority, space = 8 + MarketConfig::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, MarketConfig>,
    pub mint: Box<Account<'info, Mint>>,
    #[account(constraint = fee_vault.mint == mint.key() @ MarketError::WrongMint)]
    pub fee_vault: Box<Account<'info, TokenAccount>>,
    pub system_program: Program<'info, System>,
}

pub fn initialize(ctx: Context<Initialize>, args: InitializeArgs) -> Result<()> {
    let InitializeArgs { pause_authority, instance, parameters } = args;
    parameters.validate()?;
    // Zero is what an unset variable of a script would be, and would make addresses the same on two clusters.
    require!(instance != [0; 32], MarketError::InstanceMissing);
    let accounts = ctx.accounts;
    let (authority, mint, fee_vault) = (accounts.authority.key(), accounts.mint.key(), accounts.fee_vault.key());
    let (_, authority_bump) = Pubkey::find_program_address(&[AUTHORITY_SEED], &crate::ID);
    *accounts.config.load_init()? = MarketConfig {
        authority,
        pending_authority: Pubkey::default(),
        pause_authority,
        mint,
        fee_vault,
        fee_vault_owner: accounts.fee_vault.owner,
        instance,
        disputes: Pubkey::default(),
        disputes_authority: Pubkey::default(),
        parameters,
        paused: 0,
        bump: ctx.bumps.config,
        authority_bump,
        reserved: [0; 64],
    };
    emit!(Initialized { authority, pause_authority, mint, fee_vault, instance, parameters });
    Ok(())
}
