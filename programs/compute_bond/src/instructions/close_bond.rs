use anchor_lang::prelude::*;

use crate::{constants::POSTED_AT_TOLERANCE_SECS, errors::BondError, events::BondClosed, state::*};

#[derive(Accounts)]
pub struct CloseBond<'info> {
    #[account(mut, close = operator)]
    pub bond: AccountLoader<'info, ComputeBond>,
    #[account(mut, close = operator, constraint = lease.load()?.bond == bond.key() @ BondError::WrongLease)]
    pub lease: AccountLoader<'info, Lease>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = lease.load()?.operator @ BondError::WrongOperator)]
    pub operator: UncheckedAccount<'info>,
}

pub fn close_bond(ctx: Context<CloseBond>) -> Result<()> {
    let loader = &ctx.accounts.bond;
    let bond = loader.load()?;
    require!(!bond.is(BondStatus::Active), BondError::BondStillActive);
    // Until then the bond's attestation would still open another bond for the same lease, and its address another bond.
    let now = Clock::get()?.unix_timestamp;
    let posted_at_over = bond.posted_at.checked_add(POSTED_AT_TOLERANCE_SECS).ok_or(BondError::Overflow)?;
    require!(now >= bond.expires_at && now > posted_at_over, BondError::TooEarlyToClose);
    emit!(BondClosed { bond: loader.key() });
    Ok(())
}
