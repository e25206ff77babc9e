use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{constants::*, errors::DisputesError, events::DepositAdded, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct AddDeposit<'info> {
    pub wallet: Signer<'info>,
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut, has_one = wallet @ DisputesError::WrongWallet)]
    pub guardian: AccountLoader<'info, Guardian>,
    #[account(
        mut,
        constraint = source.mint == config.load()?.mint @ DisputesError::WrongMint,
        constraint = source.owner == wallet.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn add_deposit(ctx: Context<AddDeposit>, amount: u64) -> Result<()> {
    let AddDeposit { wallet, court, guardian, source, vault, .. } = ctx.accounts;
    require!(amount > 0, DisputesError::AmountZero);
    let mut guardian = guardian.load_mut()?;
    require!(guardian.is_seated(), DisputesError::NotSeated);
    require_gte!(source.amount, amount, DisputesError::BalanceTooLow);
    guardian.earn(amount)?;
    emit!(DepositAdded { guardian: wallet.key(), amount });
    Purse { vault }.take(source.as_ref().as_ref(), wallet, amount, &mut *court.load_mut()?)
}
