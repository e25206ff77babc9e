use anchor_lang::prelude::*;

use super::*;
use crate::{errors::BondError, events::BondExpired, state::*};

#[derive(Accounts)]
pub struct ExpireBond<'info> {
    pub refund: Refund<'info>,
}

pub fn expire_bond(ctx: Context<ExpireBond>) -> Result<()> {
    let refund = &mut ctx.accounts.refund;
    refund.bond.require_active()?;
    // However late its task ends: it is the task's until the market or a verdict decides.
    require!(refund.bond.locked_to_task.is_none(), BondError::BondLocked);
    require!(Clock::get()?.unix_timestamp > refund.bond.slashable_until, BondError::SlashWindowOpen);
    refund.bond.status = BondStatus::Expired;
    let amount = refund.pay()?;
    emit!(BondExpired { bond: refund.bond.key(), amount, token: refund.destination.key() });
    Ok(())
}
