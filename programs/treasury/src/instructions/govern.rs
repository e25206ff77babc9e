use anchor_lang::prelude::*;

use crate::{errors::TreasuryError, state::TreasuryConfig};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ TreasuryError::NotAuthority)]
    pub config: AccountLoader<'info, TreasuryConfig>,
}
