use anchor_lang::prelude::*;
use anchor_spl::token::{Mint, Token, TokenAccount};

use crate::{constants::*, errors::TreasuryError, events::Initialized, program::Treasury, state::*, tokens};

#[derive(AnchorSerialize, AnchorDeserialize)]
pub struct InitializeArgs {
    pub pause_authority: Pubkey,
    pub operational_key: Pubkey,
    pub parameters: Parameters,
}

#[derive(Accounts)]
pub struct Initialize<'info> {
    /// Becomes the config's authority until it hands over to the Squads vault.
    #[account(mut)]
    pub authority: Signer<'info>,
    pub program: Program<'info, Treasury>,
    /// CHECK: without this anyone could initialise first, and be the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ TreasuryError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
    #[account(init, payer = authority, space = 8 + TreasuryConfig::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(init, payer = authority, space = 8 + SpendWindow::INIT_SPACE, seeds = [WINDOW_SEED], bump)]
    pub window: Box<Account<'info, SpendWindow>>,
    #[account(init, payer = authority, space = 8 + Held::INIT_SPACE, seeds = [HELD_SEED], bump)]
    pub held: Box<Account<'info, Held>>,
    pub mint: Box<Account<'info, Mint>>,
    /// CHECK: created below, as a token account.
    #[account(mut, seeds = [FEE_VAULT_SEED], bump)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: created below, as a token account.
    #[account(mut, seeds = [HOT_VAULT_SEED], bump)]
    pub hot_vault: UncheckedAccount<'info>,
    /// CHECK: created below, as a token account.
    #[account(mut, seeds = [CLAIM_VAULT_SEED], bump)]
    pub claim_vault: UncheckedAccount<'info>,
    #[account(constraint = warm_vault.owner == authority.key() @ TreasuryError::WrongWarmOwner)]
    pub warm_vault: Box<Account<'info, TokenAccount>>,
    pub cold_vault: Box<Account<'info, TokenAccount>>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn initialize(ctx: Context<Initialize>, args: InitializeArgs) -> Result<()> {
    let InitializeArgs { pause_authority, operational_key, parameters } = args;
    let accounts = ctx.accounts;
    let mint = accounts.mint.key();
    tokens::require_clean(&accounts.warm_vault, &mint)?;
    tokens::require_clean(&accounts.cold_vault, &mint)?;
    for (vault, seed, bump) in [
        (&accounts.fee_vault, FEE_VAULT_SEED, ctx.bumps.fee_vault),
        (&accounts.hot_vault, HOT_VAULT_SEED, ctx.bumps.hot_vault),
        (&accounts.claim_vault, CLAIM_VAULT_SEED, ctx.bumps.claim_vault),
    ] {
        let mint = accounts.mint.to_account_info();
        vault::create(vault, &[seed, &[bump]], vault.key, &mint, &accounts.authority, &accounts.system_program)?;
    }

    let config = TreasuryConfig {
        authority: accounts.authority.key(),
        pending_authority: Pubkey::default(),
        pause_authority,
        operational_key,
        mint,
        fee_vault: accounts.fee_vault.key(),
        hot_vault: accounts.hot_vault.key(),
        claim_vault: accounts.claim_vault.key(),
        warm_vault: accounts.warm_vault.key(),
        cold: Cold { owner: accounts.cold_vault.owner, vault: accounts.cold_vault.key() },
        pending_cold: Cold::default(),
        pending_cold_due_at: 0,
        staking: SlashCaller::default(),
        compute_bond: SlashCaller::default(),
        disputes: SlashCaller::default(),
        limits: parameters.limits,
        sweep: parameters.sweep,
        slash: parameters.slash,
        paused: 0,
        bump: ctx.bumps.config,
        fee_vault_bump: ctx.bumps.fee_vault,
        hot_vault_bump: ctx.bumps.hot_vault,
        claim_vault_bump: ctx.bumps.claim_vault,
        reserved: [0; 127],
    };
    config.invariant()?;
    *accounts.config.load_init()? = config;
    accounts.window.set_inner(SpendWindow {
        level: 0,
        updated_at: Clock::get()?.unix_timestamp,
        bump: ctx.bumps.window,
    });
    accounts.held.set_inner(Held { hot: 0, warm: 0, cold: 0, bump: ctx.bumps.held });

    emit!(Initialized {
        authority: config.authority,
        pause_authority,
        operational_key,
        mint,
        warm_vault: config.warm_vault,
        cold: config.cold,
        parameters,
    });
    Ok(())
}
