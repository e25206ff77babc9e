use anchor_lang::prelude::*;

use super::Join;
use crate::errors::StakingError;

pub fn stake(ctx: Context<Join>, amount: u64) -> Result<()> {
    let pool = ctx.accounts.pool.clone();
    let mut pool = pool.load_mut()?;
    require_keys_eq!(pool.operator, *ctx.accounts.owner.key, StakingError::OperatorStakes);
    ctx.accounts.join(&mut pool, amount)?;
    require!(
        pool.bond()? >= ctx.accounts.config.load()?.parameters.minimum(pool.role)?,
        StakingError::BondBelowMinimum
    );
    Ok(())
}
