use anchor_lang::prelude::*;

use super::Govern;
use crate::{events::ConfigUpdated, state::Parameters};

pub fn update_config(ctx: Context<Govern>, parameters: Parameters) -> Result<()> {
    parameters.validate()?;
    ctx.accounts.config.load_mut()?.parameters = parameters;
    emit!(ConfigUpdated { parameters });
    Ok(())
}
