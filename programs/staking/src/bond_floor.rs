//! What keeps an operator's bond where it is.
use anchor_lang::{prelude::*, ZeroCopy};
use escrow::state::Exposure;
use registry::state::Node;

use crate::{
    errors::StakingError,
    state::{Parameters, Pool},
};

/// Whether the operator's active stake, as it is now, is enough to stay behind.
pub fn require_enough(
    pool: &Pool,
    parameters: &Parameters,
    node: Option<&AccountInfo>,
    exposure: Option<&AccountInfo>,
) -> Result<()> {
    let bond = pool.bond()?;
    let minimum = parameters.minimum(pool.role)?;
    if !pool.is_node() {
        // A role is given up whole, or held with the minimum.
        require!(pool.bond_shares == 0 || bond >= minimum, StakingError::BondBelowMinimum);
        return Ok(());
    }
    let node = node.ok_or(StakingError::NodeMissing)?;
    let exposure = exposure.ok_or(StakingError::ExposureMissing)?;
    require_keys_eq!(*node.key, pool.holder, StakingError::WrongNode);
    require_keys_eq!(*exposure.key, pool.exposure, StakingError::WrongExposure);
    require!(bond >= minimum || is_gone(node)?, StakingError::BondBelowMinimum);
    require!(bond >= required_by_sessions(exposure)?, StakingError::BondBacksSessions);
    Ok(())
}

/// Retired, or closed: the registry lets nobody come back to a node's address.
fn is_gone(node: &AccountInfo) -> Result<bool> {
    if *node.owner != registry::ID {
        return Ok(true);
    }
    Ok(read::<Node>(node)?.is_retired())
}

/// Zero before the node's first session.
fn required_by_sessions(exposure: &AccountInfo) -> Result<u64> {
    if *exposure.owner != escrow::ID {
        return Ok(0);
    }
    Ok(read::<Exposure>(exposure)?.bond_required)
}

/// A zero-copy account of another program, whose owner the caller has checked.
pub fn read<T: ZeroCopy + Owner>(account: &AccountInfo) -> Result<T> {
    let data = account.try_borrow_data()?;
    let (discriminator, body) =
        data.split_at_checked(T::DISCRIMINATOR.len()).ok_or(ErrorCode::AccountDiscriminatorNotFound)?;
    require!(discriminator == T::DISCRIMINATOR, ErrorCode::AccountDiscriminatorMismatch);
    let body = body.get(..std::mem::size_of::<T>()).ok_or(ErrorCode::AccountDidNotDeserialize)?;
    Ok(bytemuck::pod_read_unaligned(body))
}
