use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::DisputesError, events::PausedSet, state::DisputesConfig};

#[derive(Accounts)]
pub struct SetPaused<'info> {
    pub signer: Signer<'info>,
    #[account(
        mut, seeds = [CONFIG_SEED], bump = config.bump,
        constraint = [config.authority, config.pause_authority].contains(signer.key) @ DisputesError::NotPauseAuthority
    )]
    pub config: Box<Account<'info, DisputesConfig>>,
}

pub fn set_paused(ctx: Context<SetPaused>, paused: bool) -> Result<()> {
    let SetPaused { signer, config } = ctx.accounts;
    config.paused = paused;
    emit!(PausedSet { paused, by: signer.key() });
    Ok(())
}
