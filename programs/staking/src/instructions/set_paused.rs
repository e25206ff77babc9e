use anchor_lang::prelude::*;

use crate::{errors::StakingError, events::PausedSet, state::StakingConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    /// The pause authority or the authority.
    #[account(
        constraint = [config.pause_authority, config.authority].contains(signer.key) @ StakingError::NotPauseAuthority
    )]
    pub signer: Signer<'info>,
    #[account(mut)]
    pub config: Account<'info, StakingConfig>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    ctx.accounts.config.paused = paused;
    emit!(PausedSet { paused });
    Ok(())
}
