use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{
    errors::EscrowError,
    events::Withdrawn,
    logic::{payout, vault::Vault},
    state::*,
};

#[derive(Accounts)]
pub struct Withdraw<'info> {
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address.
    #[account(mut, address = ledger.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = ledger.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn withdraw(ctx: Context<Withdraw>) -> Result<()> {
    let Withdraw { ledger: loader, vault, renter_token, .. } = ctx.accounts;
    let mut ledger = loader.load_mut()?;
    require!(ledger.withdrawal > 0, EscrowError::NoWithdrawalRequested);
    require!(Clock::get()?.unix_timestamp >= ledger.withdraw_at, EscrowError::WithdrawalTooEarly);
    // Vouchers may have spent some of it meanwhile.
    let amount = ledger.withdrawal.min(ledger.deal.unspent()?);
    ledger.withdrawal = 0;
    ledger.withdraw_at = 0;
    let deal = &mut ledger.deal;
    deal.funds = deal.funds.checked_sub(amount).ok_or(EscrowError::AmountOverflow)?;

    let vault = Vault::of_ledger(deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let payment = payout::pay_or_wait(&mut deal.renter, amount, renter_token, &mint)?;
    payout::require_covered(deal, held, &[payment])?;
    emit!(Withdrawn { ledger: loader.key(), renter: payment, funds: deal.funds });
    drop(ledger);
    vault.pay(renter_token, payment.paid)
}
