use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};
use vault::Vault;

use crate::{
    constants::{FEE_VAULT_SEED, MIN_SWEEP},
    errors::TreasuryError,
    events::Swept,
    state::{Held, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct Sweep<'info> {
    #[account(
        has_one = fee_vault @ TreasuryError::WrongFeeVault,
        has_one = hot_vault @ TreasuryError::WrongHotVault,
        has_one = warm_vault @ TreasuryError::WrongWarmVault,
        constraint = config.load()?.cold.vault == cold_vault.key() @ TreasuryError::WrongColdVault
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(mut)]
    pub held: Account<'info, Held>,
    #[account(mut)]
    pub fee_vault: Account<'info, TokenAccount>,
    /// CHECK: the config's; whether it can receive is asked before it is paid.
    #[account(mut)]
    pub hot_vault: UncheckedAccount<'info>,
    /// CHECK: the config's; whether it can receive is asked before it is paid.
    #[account(mut)]
    pub warm_vault: UncheckedAccount<'info>,
    /// CHECK: the config's; whether it can receive is asked before it is paid.
    #[account(mut)]
    pub cold_vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Anyone may call it: who calls decides neither where the fees go nor how they are split.
pub fn sweep<'info>(ctx: Context<'_, '_, '_, 'info, Sweep<'info>>) -> Result<()> {
    let Sweep { config, held, fee_vault, hot_vault, warm_vault, cold_vault, .. } = ctx.accounts;
    let config = config.load()?;
    tokens::require_can_pay(fee_vault, 0)?;
    let free = held.total().and_then(|held| fee_vault.amount.checked_sub(held)).ok_or(TreasuryError::FeeVaultShort)?;
    let split = if free >= MIN_SWEEP { free } else { 0 };
    let shares = config.sweep;

    let source = fee_vault.to_account_info();
    let seeds: &[&[u8]] = &[FEE_VAULT_SEED, &[config.fee_vault_bump]];
    let fees = Vault::of_itself(&source, seeds);

    // Pays a tier its share and whatever is held for it, or holds both.
    let deliver = |vault: &AccountInfo<'info>, owner: &Pubkey, bps: u16, held: &mut u64| -> Result<u64> {
        let due = bps::share(split, bps).and_then(|share| share.checked_add(*held)).ok_or(TreasuryError::Overflow)?;
        if due == 0 || !vault::can_receive(vault, &config.mint, owner) {
            *held = due;
            return Ok(0);
        }
        *held = 0;
        fees.pay(vault, due)?;
        Ok(due)
    };
    let hot = deliver(hot_vault, hot_vault.key, shares.hot_bps, &mut held.hot)?;
    let warm = deliver(warm_vault, &config.authority, shares.warm_bps, &mut held.warm)?;
    let cold = deliver(cold_vault, &config.cold.owner, shares.cold_bps, &mut held.cold)?;

    require!([hot, warm, cold] != [0; 3], TreasuryError::NothingToSweep);
    emit!(Swept { hot, warm, cold, held_hot: held.hot, held_warm: held.warm, held_cold: held.cold });
    Ok(())
}
