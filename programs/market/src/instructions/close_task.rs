use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{constants::VAULT_SEED, errors::MarketError, events::TaskClosed, logic::bonds, state::*};

#[derive(Accounts)]
pub struct CloseTask<'info> {
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    /// CHECK: it is closed, for which only the seeds of this task's vault can sign.
    #[account(mut)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; receives the rent.
    #[account(mut, address = task.load()?.client.owner @ MarketError::WrongClient)]
    pub client: UncheckedAccount<'info>,
    /// CHECK: by address; receives donations.
    #[account(mut, address = task.load()?.client.token @ MarketError::WrongClientToken)]
    pub client_token: UncheckedAccount<'info>,
    /// CHECK: by address; read if it still is a bond.
    #[account(address = task.load()?.bond @ MarketError::WrongBond)]
    pub bond: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn close_task(ctx: Context<CloseTask>) -> Result<()> {
    let CloseTask { task: loader, vault, client, client_token, bond, .. } = ctx.accounts;
    let key = loader.key();
    let task = loader.load()?;
    require!(task.is_over(), MarketError::TaskNotOver);
    require!(task.owes()? == 0, MarketError::MoneyWaits);
    // A bond is released by what its task's bytes say.
    require!(!bonds::is_locked_to(bond, &key), MarketError::BondStillLocked);

    let seeds: &[&[u8]] = &[VAULT_SEED, key.as_ref(), &[task.vault_bump]];
    let vault = Vault::of_itself(vault, seeds);
    let surplus = vault.amount()?;
    require!(
        surplus == 0 || vault::can_receive(client_token, &task.mint, &task.client.owner),
        MarketError::ClientTokenUnusable
    );
    emit!(TaskClosed { task: key, surplus });
    vault.pay(client_token, surplus)?;
    vault.close(client)?;
    drop(task);
    loader.close(client.to_account_info())
}
