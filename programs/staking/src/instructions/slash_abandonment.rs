use anchor_lang::prelude::*;
use escrow::state::Fault;

use crate::{
    errors::StakingError,
    events::OffenceKind,
    punishment::Punishment,
    state::{Pool, StakingConfig},
};

#[derive(Accounts)]
pub struct SlashAbandonment<'info> {
    #[account(mut)]
    pub finder: Signer<'info>,
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut, constraint = pool.load()?.is_node() @ StakingError::NotANodePool)]
    pub pool: AccountLoader<'info, Pool>,
    /// Escrow wrote it, from its own clock; Anchor checks that escrow owns it.
    #[account(constraint = fault.node == pool.load()?.holder @ StakingError::FaultOfAnotherNode)]
    pub fault: Box<Account<'info, Fault>>,
    /// CHECK: `Punishment` creates it at its address.
    #[account(mut)]
    pub offence: UncheckedAccount<'info>,
    /// CHECK: the finder's to choose; the treasury pays it if it can receive.
    pub finder_token: UncheckedAccount<'info>,
    pub system_program: Program<'info, System>,
}

/// Anyone. Costs what the session asked of the node's bond, within what one abandonment may cost a pool.
pub fn slash_abandonment(ctx: Context<SlashAbandonment>) -> Result<()> {
    let SlashAbandonment { finder, config, pool, fault, offence, finder_token, system_program } = ctx.accounts;
    let config = &*config.load()?;
    let cap = bps::share(pool.load()?.assets, config.parameters.abandonment_bps).ok_or(StakingError::Overflow)?;
    Punishment {
        kind: OffenceKind::Abandonment,
        what: [fault.session.as_ref(), &[], &[], &[]],
        pool,
        offence,
        config,
        victim: Some(fault.renter),
        finder_token: finder_token.key(),
        payer: finder,
        system_program,
    }
    .carry_out(cap.min(fault.bond))
}
