//! What staking says about a guardian.
use anchor_lang::prelude::*;
use staking::state::{Pool, Role, StakingConfig};

pub fn is_own_pool(pool: &Pool, wallet: &Pubkey) -> bool {
    pool.role == Role::Guardian as u8 && pool.holder == *wallet
}

/// The wallet's own stake: what others delegate to it makes nobody a guardian.
pub fn is_enough(pool: &Pool, config: &AccountLoader<StakingConfig>) -> Result<bool> {
    Ok(pool.bond()? >= config.load()?.parameters.minimum(Role::Guardian as u8)?)
}
