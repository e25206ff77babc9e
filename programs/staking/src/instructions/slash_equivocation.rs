use anchor_lang::prelude::*;
use registry::{program::Registry, state::FaultKind};

use crate::{
    constants::{AUTHORITY_SEED, OFFENCE_SEED},
    errors::StakingError,
    events::OffenceKind,
    evidence::{equivocation, signer, ties_key},
    punishment::Punishment,
    state::{Offence, Pool, StakingConfig},
};

/// Directly after an Ed25519 instruction that proves two contradicting receipts.
#[derive(Accounts)]
pub struct SlashEquivocation<'info> {
    #[account(mut)]
    pub finder: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut, constraint = pool.load()?.is_node() @ StakingError::NotANodePool)]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: `equivocation` checks that it is the instructions sysvar.
    pub instructions: UncheckedAccount<'info>,
    #[account(
        init_if_needed, payer = finder, space = 8 + Offence::INIT_SPACE,
        seeds = [OFFENCE_SEED, &equivocation(&instructions, &pool.key())?], bump,
        constraint = offence.at == 0 @ StakingError::AlreadyPunished
    )]
    pub offence: Account<'info, Offence>,
    /// CHECK: the node, a session of it, or a record of its key: `ties_key` checks it.
    pub key_source: UncheckedAccount<'info>,
    /// CHECK: signs for staking in the registry.
    #[account(address = config.load()?.vault_authority @ StakingError::WrongVaultAuthority)]
    pub vault_authority: UncheckedAccount<'info>,
    /// CHECK: the registry checks it.
    pub registry_config: UncheckedAccount<'info>,
    /// CHECK: the registry checks it.
    #[account(mut)]
    pub reputation: UncheckedAccount<'info>,
    pub registry_program: Program<'info, Registry>,
    /// CHECK: the finder's to choose; the treasury pays it if it can receive.
    pub finder_token: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

/// Anyone. There is no victim: a receipt that only the node signed has paid nobody.
pub fn slash_equivocation(ctx: Context<SlashEquivocation>) -> Result<()> {
    let SlashEquivocation {
        config,
        pool,
        instructions,
        offence,
        key_source,
        vault_authority,
        registry_config,
        reputation,
        registry_program,
        finder_token,
        ..
    } = ctx.accounts;
    let config = &*config.load()?;
    let (node, loss) = {
        let address = pool.key();
        let pool = pool.load()?;
        let signer = signer(instructions)?;
        require!(ties_key(key_source, &signer, &address, &pool)?, StakingError::KeyNotOfNode);
        let loss = bps::share(pool.assets, config.parameters.equivocation_bps).ok_or(StakingError::Overflow)?;
        (pool.holder, loss)
    };
    Punishment {
        kind: OffenceKind::Equivocation,
        pool,
        offence,
        config,
        victim: None,
        finder_token: finder_token.key(),
    }
    .carry_out(loss)?;

    let accounts = registry::cpi::accounts::RecordFault {
        authority: vault_authority.to_account_info(),
        config: registry_config.to_account_info(),
        reputation: reputation.to_account_info(),
    };
    let seeds: &[&[u8]] = &[AUTHORITY_SEED, &[config.vault_authority_bump]];
    let program = registry_program.to_account_info();
    registry::cpi::record_fault(CpiContext::new_with_signer(program, accounts, &[seeds]), node, FaultKind::Equivocated)
}
