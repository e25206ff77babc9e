use anchor_lang::prelude::*;

use crate::{errors::BondError, events::PausedSet, state::BondGlobal};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    /// The pause authority or the authority.
    pub signer: Signer<'info>,
    #[account(mut, constraint = config.load()?.may_pause(signer.key) @ BondError::NotPauseAuthority)]
    pub config: AccountLoader<'info, BondGlobal>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    ctx.accounts.config.load_mut()?.paused = u8::from(paused);
    emit!(PausedSet { paused });
    Ok(())
}
