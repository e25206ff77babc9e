use anchor_lang::prelude::*;
use anchor_spl::token::Token;

use crate::{constants::*, errors::DisputesError, events::TreasuryPaid, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct PayTreasury<'info> {
    #[account(
        seeds = [CONFIG_SEED], bump = config.bump,
        has_one = fee_vault @ DisputesError::WrongFeeVault
    )]
    pub config: Box<Account<'info, DisputesConfig>>,
    #[account(mut, seeds = [COURT_SEED], bump = court.bump)]
    pub court: Box<Account<'info, Court>>,
    /// CHECK: by address.
    #[account(mut, seeds = [VAULT_SEED], bump = config.vault_bump)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: the config names it.
    #[account(mut)]
    pub fee_vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Brings what absent guardians lost to the treasury; anyone.
pub fn pay_treasury(ctx: Context<PayTreasury>) -> Result<()> {
    let PayTreasury { config, court, vault, fee_vault, token_program } = ctx.accounts;
    require!(court.treasury > 0, DisputesError::NothingWaits);
    require!(vault::can_receive(fee_vault, &config.mint, &config.fee_vault_owner), DisputesError::DestinationUnusable);
    let amount = std::mem::take(&mut court.treasury);
    emit!(TreasuryPaid { amount });
    Purse { vault, token_program, bump: config.vault_bump }.pay(fee_vault, amount, court)
}
