use anchor_lang::prelude::*;

use crate::{errors::BondError, state::BondGlobal};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ BondError::NotAuthority)]
    pub config: AccountLoader<'info, BondGlobal>,
}
