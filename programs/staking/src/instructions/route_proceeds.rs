use anchor_lang::prelude::*;

// The derive macro of an accounts struct inside another looks for its helpers here.
use super::*;
use crate::{
    errors::StakingError,
    events::ProceedsRouted,
    state::{Offence, Pool, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct RouteProceeds<'info> {
    pub config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: the pool names it.
    #[account(mut, address = pool.load()?.vault @ StakingError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    #[account(
        mut,
        has_one = pool @ StakingError::WrongOffence,
        // Left out, the finder's share would go to the treasury.
        constraint = routing.finder_token.as_ref().map(Key::key) == Some(offence.load()?.finder_token) @ StakingError::WrongFinderToken,
        constraint = offence.load()?.routed == 0 @ StakingError::AlreadyRouted
    )]
    pub offence: AccountLoader<'info, Offence>,
    pub routing: Routing<'info>,
}

/// Anyone: who is paid was fixed when the offence was proven.
pub fn route_proceeds(ctx: Context<RouteProceeds>) -> Result<()> {
    let RouteProceeds { config, pool: loader, vault, offence, routing } = ctx.accounts;
    let (loss, victim) = {
        let mut offence = offence.load_mut()?;
        offence.routed = 1;
        (offence.loss, offence.victim())
    };
    let mut pool = loader.load_mut()?;
    pool.route(loss)?;
    routing.route(vault, &*config.load()?, loss, victim)?;
    tokens::require_covered(vault, &pool)?;
    emit!(ProceedsRouted { pool: loader.key(), offence: offence.key() });
    Ok(())
}
