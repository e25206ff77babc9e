//! What happens once an offence is proven, whatever proved it.
use anchor_lang::prelude::*;
use anchor_spl::token::TokenAccount;
use solana_sha256_hasher::hashv;

use crate::{
    events::{OffenceKind, Slashed},
    instructions::Routing,
    state::{Offence, Pool, StakingConfig},
    tokens,
};

/// Seed of an offence's account: what the offence is. Two proofs of one offence have one address.
pub fn offence_seed(kind: OffenceKind, pool: &Pubkey, what: &[&[u8]]) -> [u8; 32] {
    let kind = [kind as u8];
    let parts = [&[kind.as_slice(), pool.as_ref()], what].concat();
    hashv(&parts).to_bytes()
}

pub struct Punishment<'a, 'info> {
    pub kind: OffenceKind,
    pub pool: &'a AccountLoader<'info, Pool>,
    pub vault: &'a mut Account<'info, TokenAccount>,
    pub offence: &'a mut Account<'info, Offence>,
    pub config: &'a StakingConfig,
    pub routing: &'a Routing<'info>,
    pub victim: Option<Pubkey>,
}

impl Punishment<'_, '_> {
    /// Takes `loss` of the pool, once.
    pub fn carry_out(self, loss: u64) -> Result<()> {
        let Self { kind, pool, vault, offence, config, routing, victim } = self;
        let now = Clock::get()?.unix_timestamp;
        let parameters = &config.parameters;
        let address = pool.key();
        let mut pool = pool.load_mut()?;
        let split = pool.slash(loss, now, parameters.epoch_seconds, parameters.epoch_bps)?;
        offence.set_inner(Offence { pool: address, loss, at: now });
        routing.route(vault, config, split, victim)?;
        tokens::require_covered(vault, &pool)?;
        emit!(Slashed {
            pool: address,
            offence: offence.key(),
            kind,
            victim,
            bond_loss: split.bond,
            delegated_loss: split.delegated,
        });
        Ok(())
    }
}
