use anchor_lang::prelude::*;

use super::*;
use crate::{errors::BondError, events::BondExpired, state::*};

#[derive(Accounts)]
pub struct ExpireBond<'info> {
    pub refund: Refund<'info>,
}

pub fn expire_bond(ctx: Context<ExpireBond>) -> Result<()> {
    let refund = &ctx.accounts.refund;
    let mut bond = refund.bond.load_mut()?;
    bond.require_active()?;
    // However late its task ends: it is the task's until the market or a verdict decides.
    require!(bond.locked_to_task().is_none(), BondError::BondLocked);
    require!(Clock::get()?.unix_timestamp > bond.slashable_until, BondError::SlashWindowOpen);
    bond.set_status(BondStatus::Expired);
    drop(bond);
    let amount = refund.pay()?;
    emit!(BondExpired { bond: refund.bond.key(), amount, token: refund.destination.key() });
    Ok(())
}
