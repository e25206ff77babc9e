use anchor_lang::prelude::*;

use crate::{errors::StakingError, events::PausedSet, state::StakingConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    /// The pause authority or the authority.
    #[account(
        constraint = config.load()?.may_pause(signer.key) @ StakingError::NotPauseAuthority
    )]
    pub signer: Signer<'info>,
    #[account(mut)]
    pub config: AccountLoader<'info, StakingConfig>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    ctx.accounts.config.load_mut()?.paused = u8::from(paused);
    emit!(PausedSet { paused });
    Ok(())
}
