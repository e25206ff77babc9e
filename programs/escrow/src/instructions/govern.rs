use anchor_lang::prelude::*;

use crate::{errors::EscrowError, state::EscrowConfig};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ EscrowError::NotAuthority)]
    pub config: AccountLoader<'info, EscrowConfig>,
}
