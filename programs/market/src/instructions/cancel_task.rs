use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{
    constants::VAULT_SEED, errors::MarketError, events::TaskCancelled, logic::payout::require_vault, state::*,
};

#[derive(Accounts)]
pub struct CancelTask<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    /// CHECK: by `require_vault`.
    #[account(mut)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = task.load()?.client.token @ MarketError::WrongClientToken)]
    pub client_token: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn cancel_task(ctx: Context<CancelTask>) -> Result<()> {
    let CancelTask { caller, task: loader, vault, client_token, .. } = ctx.accounts;
    let key = loader.key();
    let mut task = loader.load_mut()?;
    let is_client = caller.key() == task.client.owner;
    if task.is(TaskStatus::Bidding) {
        require!(is_client, MarketError::NotClient);
        // A sealed bid has paid for its chance, and its deposit must not fall to a client who leaves.
        require!(task.commits == 0, MarketError::BidsCommitted);
    } else {
        require!(task.is(TaskStatus::BookClosed), MarketError::NotCancellable);
        let is_over = task.ranked == 0 || Clock::get()?.unix_timestamp >= task.award_by;
        require!(is_client || is_over, MarketError::NotClient);
    }

    let seeds: &[&[u8]] = &[VAULT_SEED, key.as_ref(), &[task.vault_bump]];
    let vault = Vault::of_itself(vault, seeds);
    let held = vault.amount()?;
    require!(held >= task.owes()?, MarketError::VaultShort);
    task.set_status(TaskStatus::Cancelled);
    let mint = task.mint;
    let client = task.client.pay_or_wait(held, client_token, &mint)?;
    emit!(TaskCancelled { task: key, client });
    vault.pay(client_token, client.paid)?;
    require_vault(&vault, client.paid)
}
