use anchor_lang::{prelude::*, InstructionData};
use registry::{instruction::RecordFault, program::Registry, state::FaultKind};
use runtime::Passed::{Read, Sign, Write};

use crate::{
    constants::AUTHORITY_SEED,
    errors::StakingError,
    events::OffenceKind,
    evidence::{equivocation, ties_key, Equivocation},
    punishment::Punishment,
    state::{Pool, StakingConfig},
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
    /// CHECK: `Punishment` creates it at its address.
    #[account(mut)]
    pub offence: UncheckedAccount<'info>,
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
        finder,
        config,
        pool,
        instructions,
        offence,
        key_source,
        vault_authority,
        registry_config,
        reputation,
        finder_token,
        system_program,
        ..
    } = ctx.accounts;
    let Equivocation { signer, kind, account, number } = equivocation(instructions)?;
    let config = &*config.load()?;
    let (node, loss) = {
        let address = pool.key();
        let pool = pool.load()?;
        require!(ties_key(key_source, &signer, &address, &pool)?, StakingError::KeyNotOfNode);
        let loss = bps::share(pool.assets, config.parameters.equivocation_bps).ok_or(StakingError::Overflow)?;
        (pool.holder, loss)
    };
    Punishment {
        kind: OffenceKind::Equivocation,
        what: [signer.as_ref(), &[kind], &account, &number],
        pool,
        offence,
        config,
        victim: None,
        finder_token: finder_token.key(),
        payer: finder,
        system_program,
    }
    .carry_out(loss)?;

    let record = RecordFault { node, kind: FaultKind::Equivocated };
    let accounts = [Sign(vault_authority), Read(registry_config), Write(reputation)];
    let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[config.vault_authority_bump]]];
    runtime::call(&registry::ID, record.data(), accounts, seeds)
}
