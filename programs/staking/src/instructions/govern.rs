use anchor_lang::prelude::*;

use crate::{errors::StakingError, state::StakingConfig};

/// What only the authority may change about the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ StakingError::NotAuthority)]
    pub config: AccountLoader<'info, StakingConfig>,
}
