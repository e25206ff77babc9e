use anchor_lang::prelude::*;

use crate::{errors::DisputesError, events::PausedSet, state::DisputesConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    pub signer: Signer<'info>,
    #[account(
        mut,
        constraint = config.load()?.may_pause(signer.key) @ DisputesError::NotPauseAuthority
    )]
    pub config: AccountLoader<'info, DisputesConfig>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    let SetPaused { signer, config } = ctx.accounts;
    config.load_mut()?.paused = u8::from(paused);
    emit!(PausedSet { paused, by: signer.key() });
    Ok(())
}
