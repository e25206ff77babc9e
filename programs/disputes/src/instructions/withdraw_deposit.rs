use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{constants::*, errors::DisputesError, events::DepositWithdrawn, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct WithdrawDeposit<'info> {
    #[account(mut)]
    pub wallet: Signer<'info>,
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut, has_one = wallet @ DisputesError::WrongWallet)]
    pub guardian: AccountLoader<'info, Guardian>,
    /// CHECK: in the handler; the guardian's to choose.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Pays what a guardian has above the deposit of a seat, or everything once it has none, and then closes the account. A
/// pause does not stop it.
pub fn withdraw_deposit(ctx: Context<WithdrawDeposit>) -> Result<()> {
    let WithdrawDeposit { wallet, config, court, guardian: loader, destination, vault, .. } = ctx.accounts;
    let parameters = config.load()?.parameters;
    let mut guardian = loader.load_mut()?;
    let amount = guardian.free(&parameters);
    // Without a seat the account goes, also when absences have eaten the deposit.
    require!(amount > 0 || !guardian.is_seated(), DisputesError::NothingFree);
    require!(
        destination.key != vault.key && vault::owner_of(destination, &config.load()?.mint).is_some(),
        DisputesError::DestinationUnusable
    );
    guardian.lose(amount);
    let leaves = !guardian.is_seated();
    drop(guardian);
    emit!(DepositWithdrawn { guardian: wallet.key(), amount });
    Purse { vault }.pay(destination, amount, &mut *court.load_mut()?)?;
    if leaves {
        loader.close(wallet.to_account_info())?;
    }
    Ok(())
}
