use anchor_lang::prelude::*;

use crate::{errors::MarketError, state::MarketConfig};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ MarketError::NotAuthority)]
    pub config: AccountLoader<'info, MarketConfig>,
}
