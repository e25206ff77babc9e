use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{errors::EscrowError, events::Deposited, state::*};

#[derive(Accounts)]
pub struct Deposit<'info> {
    #[account(address = ledger.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address.
    #[account(mut, address = ledger.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address: where what is withdrawn goes.
    #[account(mut, address = ledger.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn deposit(ctx: Context<Deposit>, amount: u64) -> Result<()> {
    let Deposit { renter, config, ledger: loader, vault, renter_token, .. } = ctx.accounts;
    config.load()?.require_running()?;
    require!(amount > 0, EscrowError::ZeroAmount);
    let mut ledger = loader.load_mut()?;
    let funds = ledger.deal.funds.checked_add(amount).ok_or(EscrowError::AmountOverflow)?;
    ledger.deal.funds = funds;
    emit!(Deposited { ledger: loader.key(), amount, funds });
    drop(ledger);

    vault::transfer(renter_token, vault, renter, amount)
}
