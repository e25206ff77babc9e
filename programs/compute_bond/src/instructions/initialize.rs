use anchor_lang::prelude::*;
use anchor_spl::token::Mint;

use crate::{constants::CONFIG_SEED, errors::BondError, events::Initialized, state::BondGlobal};

#[derive(AnchorSerialize, AnchorDeserialize)]
pub struct InitializeArgs {
    pub pause_authority: Pubkey,
    /// The cluster's genesis hash.
    pub instance: [u8; 32],
    pub broker_key: Pubkey,
}

#[derive(Accounts)]
pub struct Initialize<'info> {
    #[account(mut)]
    pub authority: Signer<'info>,
    pub program: Program<'info, crate::program::ComputeBond>,
    /// CHECK: without this anyone could initialise first, and be the authority.
    #[account(constraint = runtime::may_upgrade(authority.key, &program, &program_data) @ BondError::NotUpgradeAuthority)]
    pub program_data: UncheckedAccount<'info>,
    #[account(init, payer = authority, space = 8 + BondGlobal::INIT_SPACE, seeds = [CONFIG_SEED], bump)]
    pub config: AccountLoader<'info, BondGlobal>,
    pub mint: Box<Account<'info, Mint>>,
    pub system_program: Program<'info, System>,
}

pub fn initialize(ctx: Context<Initialize>, args: InitializeArgs) -> Result<()> {
    let InitializeArgs { pause_authority, instance, broker_key } = args;
    // Zero is what an unset variable of a script would be, and would let attestations pass between clusters.
    require!(instance != [0; 32], BondError::InstanceMissing);
    let (authority, mint) = (ctx.accounts.authority.key(), ctx.accounts.mint.key());
    let mut config = ctx.accounts.config.load_init()?;
    config.authority = authority;
    config.pause_authority = pause_authority;
    config.mint = mint;
    config.instance = instance;
    config.broker_key = broker_key;
    config.bump = ctx.bumps.config;
    config.invariant()?;
    emit!(Initialized { authority, pause_authority, mint, instance, broker_key });
    Ok(())
}
