use anchor_lang::prelude::*;

use super::Join;
use crate::errors::StakingError;

pub fn delegate(ctx: Context<Join>, amount: u64) -> Result<()> {
    let pool = ctx.accounts.pool.clone();
    let mut pool = pool.load_mut()?;
    require_keys_neq!(pool.operator, *ctx.accounts.owner.key, StakingError::OperatorStakes);
    // Nobody answers with other people's stake alone.
    require!(
        pool.bond()? >= ctx.accounts.config.load()?.parameters.minimum(pool.role)?,
        StakingError::OperatorNotBonded
    );
    ctx.accounts.join(&mut pool, amount)
}
