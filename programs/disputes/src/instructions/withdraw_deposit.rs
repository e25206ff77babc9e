use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{constants::*, errors::DisputesError, events::DepositWithdrawn, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct WithdrawDeposit<'info> {
    #[account(mut)]
    pub wallet: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump)]
    pub config: Box<Account<'info, DisputesConfig>>,
    #[account(mut, seeds = [COURT_SEED], bump = court.bump)]
    pub court: Box<Account<'info, Court>>,
    #[account(mut, has_one = wallet @ DisputesError::WrongWallet)]
    pub guardian: Box<Account<'info, Guardian>>,
    /// CHECK: in the handler; the guardian's to choose.
    #[account(mut)]
    pub destination: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(mut, seeds = [VAULT_SEED], bump = config.vault_bump)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Pays what a guardian has above the deposit of a seat, or everything once it has none, and then closes the account. A
/// pause does not stop it.
pub fn withdraw_deposit(ctx: Context<WithdrawDeposit>) -> Result<()> {
    let WithdrawDeposit { wallet, config, court, guardian, destination, vault, token_program } = ctx.accounts;
    let amount = guardian.free(&config.parameters);
    // Without a seat the account goes, also when absences have eaten the deposit.
    require!(amount > 0 || !guardian.seated, DisputesError::NothingFree);
    require!(
        destination.key != vault.key && vault::owner_of(destination, &config.mint).is_some(),
        DisputesError::DestinationUnusable
    );
    guardian.lose(amount);
    emit!(DepositWithdrawn { guardian: wallet.key(), amount });
    Purse { vault, token_program, bump: config.vault_bump }.pay(destination, amount, court)?;
    if !guardian.seated {
        guardian.close(wallet.to_account_info())?;
    }
    Ok(())
}
