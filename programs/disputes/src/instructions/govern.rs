use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::DisputesError, state::DisputesConfig};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, seeds = [CONFIG_SEED], bump = config.bump, has_one = authority @ DisputesError::NotAuthority)]
    pub config: Box<Account<'info, DisputesConfig>>,
}
