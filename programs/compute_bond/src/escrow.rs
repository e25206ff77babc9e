//! Emptying a bond's escrow, whoever gets the money.
use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{
    constants::BOND_ESCROW_SEED,
    errors::BondError,
    state::{BondGlobal, ComputeBond, Lease},
};

/// Who has to do with the end of a bond that returns to its agent.
#[derive(Accounts)]
pub struct Refund<'info> {
    /// Anyone. The operator who posted the bond may have it paid to another account of its own.
    pub caller: Signer<'info>,
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

impl Refund<'_> {
    /// Returns what was paid. A refund that cannot be delivered is refused: the bond then stays as it is, and nobody but
    /// its operator waits for it.
    pub fn pay(&self) -> Result<u64> {
        let Self { caller, bond: loader, lease, escrow, destination, operator, .. } = self;
        let (bond, lease) = (loader.load()?, lease.load()?);
        require!(
            lease.refund_token == destination.key() || lease.operator == caller.key(),
            BondError::WrongRefundToken
        );
        require!(vault::can_receive(destination, &bond.bond_mint, &lease.operator), BondError::RefundUndeliverable);
        empty(&loader.key(), bond.escrow_bump, escrow, destination, operator)
    }
}

/// Moves all that the escrow holds, donations included, and closes it: nobody can send anything in between.
pub fn empty<'info>(
    bond: &Pubkey,
    escrow_bump: u8,
    escrow: &AccountInfo<'info>,
    destination: &AccountInfo<'info>,
    operator: &AccountInfo<'info>,
) -> Result<u64> {
    let seeds: &[&[u8]] = &[BOND_ESCROW_SEED, bond.as_ref(), &[escrow_bump]];
    let vault = Vault::of_itself(escrow, seeds);
    let amount = vault.amount()?;
    vault.pay(destination, amount)?;
    vault.close(operator)?;
    Ok(amount)
}

/// Where a slash may go: the caller, a pinned program, decides, but never back into the escrow that is emptied.
pub fn require_destination(destination: &AccountInfo, escrow: &AccountInfo, global: &BondGlobal) -> Result<()> {
    require!(
        destination.key != escrow.key && vault::owner_of(destination, &global.mint).is_some(),
        BondError::DestinationUnusable
    );
    Ok(())
}
