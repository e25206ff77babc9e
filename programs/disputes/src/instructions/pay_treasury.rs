use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{constants::*, errors::DisputesError, events::TreasuryPaid, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct PayTreasury<'info> {
    #[account(has_one = fee_vault @ DisputesError::WrongFeeVault)]
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: the config names it.
    #[account(mut)]
    pub fee_vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Brings what absent guardians lost to the treasury; anyone.
pub fn pay_treasury(ctx: Context<PayTreasury>) -> Result<()> {
    let PayTreasury { config, court, vault, fee_vault, .. } = ctx.accounts;
    let mut court = court.load_mut()?;
    require!(court.treasury > 0, DisputesError::NothingWaits);
    let config = config.load()?;
    require!(vault::can_receive(fee_vault, &config.mint, &config.fee_vault_owner), DisputesError::DestinationUnusable);
    let amount = court.treasury;
    court.treasury = 0;
    emit!(TreasuryPaid { amount });
    Purse { vault }.pay(fee_vault, amount, &mut court)
}
