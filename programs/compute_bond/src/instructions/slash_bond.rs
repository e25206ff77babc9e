use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use super::{empty, require_destination};
use crate::{errors::BondError, events::BondSlashed, state::*};

#[derive(Accounts)]
pub struct SlashBond<'info> {
    /// The `[b"authority"]` PDA of the market that locked the bond, or of disputes.
    pub caller: Signer<'info>,
    pub config: AccountLoader<'info, BondGlobal>,
    #[account(mut)]
    pub bond: AccountLoader<'info, ComputeBond>,
    #[account(constraint = lease.load()?.bond == bond.key() @ BondError::WrongLease)]
    pub lease: AccountLoader<'info, Lease>,
    /// CHECK: `empty` closes it, which only the seeds of this bond's escrow can sign.
    #[account(mut)]
    pub escrow: UncheckedAccount<'info>,
    /// CHECK: in the handler.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = lease.load()?.operator @ BondError::WrongOperator)]
    pub operator: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Only a locked bond can be slashed: whoever calls must name the task that it was for.
pub fn slash_bond(ctx: Context<SlashBond>, task: Pubkey) -> Result<()> {
    let SlashBond { caller, config, bond: loader, lease, escrow, destination, operator, .. } = ctx.accounts;
    let global = config.load()?;
    require!(
        // The default key of a lease that was never locked is the system program's: nobody signs for it.
        [lease.load()?.market.authority, global.disputes.authority].contains(caller.key),
        BondError::CallerNotPinned
    );
    let mut bond = loader.load_mut()?;
    bond.require_active()?;
    bond.require_locked_to(&task)?;
    require_destination(destination, escrow, &global)?;
    bond.set_status(BondStatus::Slashed);
    let amount = empty(&loader.key(), bond.escrow_bump, escrow, destination, operator)?;
    emit!(BondSlashed {
        bond: loader.key(),
        task,
        caller: caller.key(),
        amount,
        destination: destination.key(),
        lease_id: bond.lease_id,
    });
    Ok(())
}
