use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{constants::*, errors::DisputesError, events::DepositAdded, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct AddDeposit<'info> {
    pub wallet: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump)]
    pub config: Box<Account<'info, DisputesConfig>>,
    #[account(mut, seeds = [COURT_SEED], bump = court.bump)]
    pub court: Box<Account<'info, Court>>,
    #[account(mut, has_one = wallet @ DisputesError::WrongWallet)]
    pub guardian: Box<Account<'info, Guardian>>,
    #[account(
        mut,
        constraint = source.mint == config.mint @ DisputesError::WrongMint,
        constraint = source.owner == wallet.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, seeds = [VAULT_SEED], bump = config.vault_bump)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn add_deposit(ctx: Context<AddDeposit>, amount: u64) -> Result<()> {
    let AddDeposit { wallet, config, court, guardian, source, vault, token_program } = ctx.accounts;
    require!(amount > 0, DisputesError::AmountZero);
    require!(guardian.seated, DisputesError::NotSeated);
    require_gte!(source.amount, amount, DisputesError::BalanceTooLow);
    guardian.earn(amount)?;
    emit!(DepositAdded { guardian: wallet.key(), amount });
    Purse { vault, token_program, bump: config.vault_bump }.take(source.as_ref().as_ref(), wallet, amount, court)
}
