//! Paying, or letting wait what cannot be paid.
use anchor_lang::prelude::*;

use super::metering::Amounts;
use crate::{
    errors::EscrowError,
    state::{Deal, Payee},
};

/// What a payee gets now, and what then waits for it.
#[derive(AnchorSerialize, AnchorDeserialize, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    pub paid: u64,
    pub owed: u64,
}

/// Pays `amount` and all that waited before; if the account cannot take it, everything waits.
pub fn pay_or_wait(payee: &mut Payee, amount: u64, account: &AccountInfo, mint: &Pubkey) -> Result<Payment> {
    let due = payee.owed.checked_add(amount).ok_or(EscrowError::AmountOverflow)?;
    let payment = if vault::can_receive(account, mint, &payee.owner) {
        Payment { paid: due, owed: 0 }
    } else {
        Payment { paid: 0, owed: due }
    };
    payee.owed = payment.owed;
    Ok(payment)
}

/// Shares what was added between operator and treasury.
pub fn share_out(
    deal: &mut Deal,
    added: &Amounts,
    operator_token: &AccountInfo,
    fee_vault: &AccountInfo,
    mint: &Pubkey,
) -> Result<(Payment, Payment)> {
    let to_operator = added.to_operator().ok_or(EscrowError::AmountOverflow)?;
    let to_treasury = added.to_treasury().ok_or(EscrowError::AmountOverflow)?;
    Ok((
        pay_or_wait(&mut deal.operator, to_operator, operator_token, mint)?,
        pay_or_wait(&mut deal.treasury, to_treasury, fee_vault, mint)?,
    ))
}

/// Gives the renter everything in the vault that nobody else waits for: what was not spent, what could not be refunded
/// before, and donations. `held` is what the vault has once the others are paid.
pub fn refund(deal: &mut Deal, held: u64, renter_token: &AccountInfo, mint: &Pubkey) -> Result<Payment> {
    require!(held >= deal.owes()?, EscrowError::VaultShort);
    let waiting = deal.operator.owed.checked_add(deal.treasury.owed).ok_or(EscrowError::AmountOverflow)?;
    let rest = held.checked_sub(waiting).ok_or(EscrowError::VaultShort)?;
    deal.funds = deal.earned.total().ok_or(EscrowError::AmountOverflow)?;
    deal.renter.owed = 0;
    pay_or_wait(&mut deal.renter, rest, renter_token, mint)
}

/// What the vault has once these are paid still covers all that the deal owes.
pub fn require_covered(deal: &Deal, held: u64, payments: &[Payment]) -> Result<()> {
    let left = payments.iter().try_fold(held, |left, payment| left.checked_sub(payment.paid));
    require!(left.is_some_and(|left| left >= deal.owes().unwrap_or(u64::MAX)), EscrowError::VaultShort);
    Ok(())
}
