use anchor_lang::prelude::*;

use crate::{
    errors::TreasuryError,
    events::ConfigUpdated,
    state::{Parameters, SpendWindow, TreasuryConfig},
};

#[derive(Accounts)]
pub struct UpdateConfig<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ TreasuryError::NotAuthority)]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(mut)]
    pub window: Account<'info, SpendWindow>,
}

pub fn update_config(ctx: Context<UpdateConfig>, parameters: Parameters) -> Result<()> {
    let UpdateConfig { config, window, .. } = ctx.accounts;
    // Before anything is computed with them: a window of zero seconds would divide by zero.
    parameters.validate()?;
    let mut config = config.load_mut()?;
    window.change_limits(&config.limits, &parameters.limits, Clock::get()?.unix_timestamp)?;
    config.set_parameters(parameters);
    emit!(ConfigUpdated { parameters });
    Ok(())
}
