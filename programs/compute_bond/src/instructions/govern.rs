use anchor_lang::prelude::*;

use crate::{constants::CONFIG_SEED, errors::BondError, state::BondGlobal};

/// The accounts of every instruction in which the authority changes nothing but the config.
#[derive(Accounts)]
pub struct Govern<'info> {
    pub authority: Signer<'info>,
    #[account(mut, seeds = [CONFIG_SEED], bump = config.load()?.bump, has_one = authority @ BondError::NotAuthority)]
    pub config: AccountLoader<'info, BondGlobal>,
}
