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
pub struct Settle<'info> {
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address.
    #[account(mut, address = session.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = session.load()?.deal.operator.token @ EscrowError::WrongOperatorToken)]
    pub operator_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = session.load()?.deal.treasury.token @ EscrowError::WrongFeeVault)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ EscrowError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn settle(ctx: Context<Settle>) -> Result<()> {
    let Settle { session: loader, vault, operator_token, fee_vault, instructions, .. } = ctx.accounts;
    let mut session = loader.load_mut()?;
    let now = Clock::get()?.unix_timestamp;
    session.require_open_to_receipts(now)?;
    let data = instructions.try_borrow_data()?;
    let receipt = receipts::read(&data, &session.deal, loader.as_ref().key, Kind::Session)?;
    // Otherwise anyone could use the last receipt up here, and there would be none left to end the session with.
    require!(!receipt.is_final, EscrowError::ReceiptIsFinal);
    require!(receipt.units <= session.max_units, EscrowError::UnitsAboveMaximum);

    let vault = Vault::of_session(&session.deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let added = receipts::advance(&mut session.deal, &receipt)?;
    session.active_at = now;
    let (operator, treasury) = payout::share_out(&mut session.deal, &added, operator_token, fee_vault, &mint)?;
    payout::require_covered(&session.deal, held, &[operator, treasury])?;
    let Deal { number, units, .. } = session.deal;
    emit!(Settled { deal: loader.key(), number, units, operator, treasury });
    drop(session);

    vault.pay(operator_token, operator.paid)?;
    vault.pay(fee_vault, treasury.paid)
}
