use anchor_lang::prelude::*;

use crate::{errors::EscrowError, events::WithdrawalRequested, state::*};

#[derive(Accounts)]
pub struct RequestWithdraw<'info> {
    #[account(address = ledger.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
}

pub fn request_withdraw(ctx: Context<RequestWithdraw>, amount: u64) -> Result<()> {
    require!(amount > 0, EscrowError::ZeroAmount);
    let loader = &ctx.accounts.ledger;
    let mut ledger = loader.load_mut()?;
    ledger.withdrawal = amount;
    ledger.withdraw_at = later(Clock::get()?.unix_timestamp, ledger.withdraw_delay)?;
    emit!(WithdrawalRequested { ledger: loader.key(), amount, withdraw_at: ledger.withdraw_at });
    Ok(())
}
