use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::state::Node;

use crate::{bond_floor::read, constants::*, errors::StakingError, events::PoolCreated, state::*};

#[derive(Accounts)]
#[instruction(role: Role)]
pub struct CreatePool<'info> {
    #[account(mut)]
    pub operator: Signer<'info>,
    #[account(
        constraint = config.load()?.paused == 0 @ StakingError::Paused,
        has_one = mint @ StakingError::WrongMint,
        has_one = vault_authority @ StakingError::WrongVaultAuthority
    )]
    pub config: AccountLoader<'info, StakingConfig>,
    /// CHECK: the node, or the operator's own wallet: the handler checks which.
    pub holder: UncheckedAccount<'info>,
    #[account(
        init, payer = operator, space = 8 + Pool::INIT_SPACE,
        seeds = [POOL_SEED, &[role as u8], holder.key.as_ref()], bump
    )]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: created below, as a token account.
    #[account(mut, seeds = [VAULT_SEED, pool.key().as_ref()], bump)]
    pub vault: UncheckedAccount<'info>,
    /// The operator's own stake.
    #[account(
        init, payer = operator, space = 8 + Delegation::INIT_SPACE,
        seeds = [DELEGATION_SEED, pool.key().as_ref(), operator.key.as_ref()], bump
    )]
    pub delegation: AccountLoader<'info, Delegation>,
    /// CHECK: the config names it.
    pub mint: UncheckedAccount<'info>,
    /// CHECK: the config names it.
    pub vault_authority: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn create_pool(ctx: Context<CreatePool>, role: Role, commission_bps: u16) -> Result<()> {
    let CreatePool { operator, config, holder, pool, vault, delegation, mint, vault_authority, system_program, .. } =
        ctx.accounts;
    require!(commission_bps <= config.load()?.parameters.max_commission_bps, StakingError::CommissionTooHigh);
    let exposure = match role {
        Role::Node => {
            require_operates(holder, operator.key)?;
            Pubkey::find_program_address(&[escrow::constants::EXPOSURE_SEED, holder.key.as_ref()], &escrow::ID).0
        }
        Role::User | Role::Provider | Role::Guardian => {
            require_keys_eq!(*holder.key, *operator.key, StakingError::HolderMustSign);
            Pubkey::default()
        }
    };

    let address = pool.key();
    let seeds: &[&[u8]] = &[VAULT_SEED, address.as_ref(), &[ctx.bumps.vault]];
    vault::create(vault, seeds, vault_authority.key, mint, operator, system_program)?;

    let mut pool = pool.load_init()?;
    pool.holder = holder.key();
    pool.operator = operator.key();
    pool.vault = vault.key();
    pool.exposure = exposure;
    pool.survival = WHOLE;
    pool.accrued_at = Clock::get()?.unix_timestamp;
    pool.commission_bps = commission_bps;
    pool.next_commission_bps = commission_bps;
    pool.role = role as u8;
    pool.bump = ctx.bumps.pool;
    delegation.load_init()?.open(&pool, address, operator.key(), ctx.bumps.delegation);
    emit!(PoolCreated { pool: address, role: pool.role, holder: pool.holder, operator: pool.operator, commission_bps });
    Ok(())
}

fn require_operates(node: &AccountInfo, operator: &Pubkey) -> Result<()> {
    require_keys_eq!(*node.owner, registry::ID, StakingError::NotANode);
    let node = read::<Node>(node).map_err(|_| StakingError::NotANode)?;
    require_keys_eq!(node.operator, *operator, StakingError::NotOperator);
    require!(!node.is_retired(), StakingError::NodeRetired);
    Ok(())
}
