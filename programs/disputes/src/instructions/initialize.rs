use anchor_lang::prelude::*;
use anchor_spl::token::{Mint, Token, TokenAccount};

use crate::{constants::*, errors::DisputesError, events::Initialized, program::Disputes, state::*};

#[derive(Accounts)]
pub struct Initialize<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    pub program: Program<'info, Disputes>,
    /// CHECK: without this anyone could initialise first, and be the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ DisputesError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
    #[account(init, payer = authority, space = 8 + DisputesConfig::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(init, payer = authority, space = 8 + Court::INIT_SPACE, seeds = [COURT_SEED], bump)]
    pub court: AccountLoader<'info, Court>,
    /// CHECK: by address; created in the handler.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub mint: Box<Account<'info, Mint>>,
    #[account(constraint = fee_vault.mint == mint.key() @ DisputesError::WrongMint)]
    pub fee_vault: Box<Account<'info, TokenAccount>>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn initialize(ctx: Context<Initialize>, pause_authority: Pubkey, parameters: Parameters) -> Result<()> {
    parameters.validate()?;
    require_keys_neq!(pause_authority, Pubkey::default(), DisputesError::KeyMissing);
    let accounts = ctx.accounts;
    let (authority, mint, fee_vault) = (accounts.authority.key(), accounts.mint.key(), accounts.fee_vault.key());
    *accounts.config.load_init()? = DisputesConfig {
        authority,
        pending_authority: Pubkey::default(),
        pause_authority,
        mint,
        fee_vault,
        fee_vault_owner: accounts.fee_vault.owner,
        parameters,
        paused: 0,
        bump: ctx.bumps.config,
        vault_bump: VAULT_BUMP,
        authority_bump: AUTHORITY_BUMP,
        reserved: [0; 128],
    };
    accounts.court.load_init()?.bump = ctx.bumps.court;
    emit!(Initialized { authority, pause_authority, mint, fee_vault, parameters });

    let (vault, mint) = (&accounts.vault, accounts.mint.to_account_info());
    let seeds: &[&[u8]] = &[VAULT_SEED, &[VAULT_BUMP]];
    vault::create(vault, seeds, vault.key, &mint, &accounts.authority, &accounts.system_program)
}
