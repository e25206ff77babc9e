use anchor_lang::prelude::*;

use super::Govern;
use crate::{events::ConfigUpdated, state::Parameters};

/// Stake that is already leaving keeps the unbonding time it was promised.
pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
    parameters.validate()?;
    ctx.accounts.config.load_mut()?.parameters = parameters;
    emit!(ConfigUpdated { parameters });
    Ok(())
}
