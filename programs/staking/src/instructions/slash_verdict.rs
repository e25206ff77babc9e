use anchor_lang::prelude::*;

use crate::{
    constants::OFFENCE_SEED,
    errors::StakingError,
    events::OffenceKind,
    punishment::{offence_seed, Punishment},
    state::{Offence, Pool, StakingConfig},
};

#[derive(Accounts)]
#[instruction(dispute: Pubkey)]
pub struct SlashVerdict<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    /// The disputes program's `[b"authority"]` PDA. Unpinned it is the default key, for which nobody signs.
    #[account(address = config.load()?.disputes.authority @ StakingError::NotDisputes)]
    pub disputes_authority: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    #[account(
        init_if_needed, payer = payer, space = 8 + Offence::INIT_SPACE,
        seeds = [OFFENCE_SEED, &offence_seed(OffenceKind::Verdict, &pool.key(), [dispute.as_ref(), &[], &[], &[]])], bump,
        constraint = offence.at == 0 @ StakingError::AlreadyPunished
    )]
    pub offence: Account<'info, Offence>,
    /// CHECK: the finder's to choose; the treasury pays it if it can receive.
    pub finder_token: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

pub fn slash_verdict(ctx: Context<SlashVerdict>, amount: u64, victim: Option<Pubkey>) -> Result<()> {
    let SlashVerdict { config, pool, offence, finder_token, .. } = ctx.accounts;
    let config = &*config.load()?;
    let cap = bps::share(pool.load()?.assets, config.parameters.verdict_bps).ok_or(StakingError::Overflow)?;
    require!(amount <= cap, StakingError::AboveOffenceCap);
    Punishment { kind: OffenceKind::Verdict, pool, offence, config, victim, finder_token: finder_token.key() }
        .carry_out(amount)
}
