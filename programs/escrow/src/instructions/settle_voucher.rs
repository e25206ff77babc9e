use anchor_lang::{prelude::*, solana_program::sysvar};
use anchor_spl::token::Token;
use receipt::Kind;

use crate::{
    errors::EscrowError,
    events::Settled,
    logic::{payout, receipts, vault::Vault},
    state::*,
};

#[derive(Accounts)]
pub struct SettleVoucher<'info> {
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address.
    #[account(mut, address = ledger.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = ledger.load()?.deal.operator.token @ EscrowError::WrongOperatorToken)]
    pub operator_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = ledger.load()?.deal.treasury.token @ EscrowError::WrongFeeVault)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ EscrowError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn settle_voucher(ctx: Context<SettleVoucher>) -> Result<()> {
    let SettleVoucher { ledger: loader, vault, operator_token, fee_vault, instructions, .. } = ctx.accounts;
    let mut ledger = loader.load_mut()?;
    let deal = &mut ledger.deal;
    let data = instructions.try_borrow_data()?;
    let voucher = receipts::read(&data, deal, loader.as_ref().key, Kind::Ledger)?;
    let vault = Vault::of_ledger(deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let added = receipts::advance(deal, &voucher)?;
    let (operator, treasury) = payout::share_out(deal, &added, operator_token, fee_vault, &mint)?;
    payout::require_covered(deal, held, &[operator, treasury])?;
    emit!(Settled { deal: loader.key(), number: deal.number, units: deal.units, operator, treasury });
    drop(ledger);

    vault.pay(operator_token, operator.paid)?;
    vault.pay(fee_vault, treasury.paid)
}
