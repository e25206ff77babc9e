use anchor_lang::prelude::*;
use anchor_spl::token::{self, Token, Transfer};

use crate::{constants::CONFIG_SEED, errors::EscrowError, events::Deposited, state::*};

#[derive(Accounts)]
pub struct Deposit<'info> {
    #[account(address = ledger.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump)]
    pub config: Box<Account<'info, EscrowConfig>>,
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
    let Deposit { renter, config, ledger: loader, vault, renter_token, token_program } = ctx.accounts;
    config.require_running()?;
    require!(amount > 0, EscrowError::ZeroAmount);
    let mut ledger = loader.load_mut()?;
    let funds = ledger.deal.funds.checked_add(amount).ok_or(EscrowError::AmountOverflow)?;
    ledger.deal.funds = funds;
    emit!(Deposited { ledger: loader.key(), amount, funds });
    drop(ledger);

    let transfer = Transfer {
        from: renter_token.to_account_info(),
        to: vault.to_account_info(),
        authority: renter.to_account_info(),
    };
    token::transfer(CpiContext::new(token_program.to_account_info(), transfer), amount)
}
