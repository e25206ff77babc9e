use anchor_lang::prelude::*;

use crate::{errors::TreasuryError, events::PausedSet, state::TreasuryConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    pub signer: Signer<'info>,
    #[account(mut, constraint = config.load()?.may_pause(signer.key) @ TreasuryError::NotPauseAuthority)]
    pub config: AccountLoader<'info, TreasuryConfig>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    let SetPaused { signer, config } = ctx.accounts;
    let mut config = config.load_mut()?;
    // A stolen pause key can stop the hot tier; it cannot set it going again under an attacker.
    require!(paused || signer.key() == config.authority, TreasuryError::OnlyAuthorityResumes);
    config.paused = u8::from(paused);
    emit!(PausedSet { paused, by: signer.key() });
    Ok(())
}
