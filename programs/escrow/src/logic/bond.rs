//! What the node's operator has at stake. Staking depends on this program, so its accounts are read as bytes.
use anchor_lang::prelude::*;

use crate::errors::EscrowError;

/// Whether the operator's stake is the minimum for a node, and covers what its live sessions require.
pub fn require_bonded(pool: &AccountInfo, config: &AccountInfo, node: &Pubkey, required: u64) -> Result<()> {
    let staking = Pubkey::new_from_array(bond::STAKING_PROGRAM);
    require_keys_eq!(*pool.owner, staking, EscrowError::NotPoolOfNode);
    require_keys_eq!(*config.owner, staking, EscrowError::NotStakingConfig);
    let active = bond::active(&pool.try_borrow_data()?, node.as_array()).ok_or(EscrowError::NotPoolOfNode)?;
    let minimum = bond::minimum(&config.try_borrow_data()?).ok_or(EscrowError::NotStakingConfig)?;
    require!(active >= minimum, EscrowError::BondBelowMinimum);
    require!(active >= required, EscrowError::BondTooSmall);
    Ok(())
}
