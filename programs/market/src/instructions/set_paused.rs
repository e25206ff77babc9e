use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::MarketError, events::PausedSet, state::MarketConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    /// The pause authority or the authority.
    pub signer: Signer<'info>,
    #[account(
        mut, seeds = [CONFIG_SEED], bump = config.bump,
        constraint = config.may_pause(signer.key) @ MarketError::NotPauseAuthority
    )]
    pub config: Box<Account<'info, MarketConfig>>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    ctx.accounts.config.paused = paused;
    emit!(PausedSet { paused });
    Ok(())
}
