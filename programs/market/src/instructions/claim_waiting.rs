use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{constants::VAULT_SEED, errors::MarketError, events::WaitingClaimed, state::*};

#[derive(Accounts)]
pub struct ClaimWaiting<'info> {
    pub caller: Signer<'info>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    /// CHECK: it pays what waits, for which only the seeds of this task's vault can sign.
    #[account(mut)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: in the handler.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Anyone may bring it to the account that was agreed, once that works again; only the payee may name another of its own:
/// a stranger could pick one that the payee cannot use.
pub fn claim_waiting(ctx: Context<ClaimWaiting>, payee: PayeeRole) -> Result<()> {
    let ClaimWaiting { caller, task: loader, vault, destination, .. } = ctx.accounts;
    let key = loader.key();
    let mut task = loader.load_mut()?;
    let (mint, bump) = (task.mint, task.vault_bump);
    let waiting = task.payee_mut(payee);
    require!(waiting.owed > 0, MarketError::NothingWaits);
    require!(waiting.token == destination.key() || waiting.owner == caller.key(), MarketError::NotPayee);
    require!(vault::can_receive(destination, &mint, &waiting.owner), MarketError::DestinationUnusable);
    let paid = std::mem::take(&mut waiting.owed);
    emit!(WaitingClaimed { task: key, payee, token: destination.key(), paid });
    let seeds: &[&[u8]] = &[VAULT_SEED, key.as_ref(), &[bump]];
    Vault::of_itself(vault, seeds).pay(destination, paid)
}
