use anchor_lang::prelude::*;

use crate::{
    errors::StakingError,
    events::OffenceKind,
    punishment::Punishment,
    state::{Pool, StakingConfig},
};

#[derive(Accounts)]
pub struct SlashVerdict<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    /// The disputes program's `[b"authority"]` PDA. Unpinned it is the default key, for which nobody signs.
    #[account(address = config.load()?.disputes.authority @ StakingError::NotDisputes)]
    pub disputes_authority: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: `Punishment` creates it at its address.
    #[account(mut)]
    pub offence: UncheckedAccount<'info>,
    /// CHECK: the finder's to choose; the treasury pays it if it can receive.
    pub finder_token: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

pub fn slash_verdict(ctx: Context<SlashVerdict>, dispute: Pubkey, amount: u64, victim: Option<Pubkey>) -> Result<()> {
    let SlashVerdict { payer, config, pool, offence, finder_token, system_program, .. } = ctx.accounts;
    let config = &*config.load()?;
    let cap = bps::share(pool.load()?.assets, config.parameters.verdict_bps).ok_or(StakingError::Overflow)?;
    require!(amount <= cap, StakingError::AboveOffenceCap);
    Punishment {
        kind: OffenceKind::Verdict,
        what: [dispute.as_ref(), &[], &[], &[]],
        pool,
        offence,
        config,
        victim,
        finder_token: finder_token.key(),
        payer,
        system_program,
    }
    .carry_out(amount)
}
