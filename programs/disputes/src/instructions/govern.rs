use anchor_lang::prelude::*;

use crate::{errors::DisputesError, state::DisputesConfig};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ DisputesError::NotAuthority)]
    pub config: AccountLoader<'info, DisputesConfig>,
}
