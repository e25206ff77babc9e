//! What happens once an offence is proven, whatever proved it.
use anchor_lang::prelude::*;
use solana_sha256_hasher::hashv;

use crate::{
    events::{OffenceKind, Slashed},
    state::{Offence, Pool, StakingConfig},
};

/// Seed of an offence's account: what the offence is. Two proofs of one offence have one address.
pub fn offence_seed(kind: OffenceKind, pool: &Pubkey, [a, b, c, d]: [&[u8]; 4]) -> [u8; 32] {
    hashv(&[&[kind as u8], pool.as_ref(), a, b, c, d]).to_bytes()
}

pub struct Punishment<'a, 'info> {
    pub kind: OffenceKind,
    pub pool: &'a AccountLoader<'info, Pool>,
    pub offence: &'a mut Account<'info, Offence>,
    pub config: &'a StakingConfig,
    pub victim: Option<Pubkey>,
    pub finder_token: Pubkey,
}

impl Punishment<'_, '_> {
    /// Takes `loss` of the pool, once. Whom it goes to is settled after, by `route_proceeds`: no payee and no other
    /// program can hold up a slash.
    pub fn carry_out(self, loss: u64) -> Result<()> {
        let Self { kind, pool: loader, offence, config, victim, finder_token } = self;
        let at = Clock::get()?.unix_timestamp;
        let parameters = &config.parameters;
        let pool = loader.key();
        let loss = loader.load_mut()?.slash(loss, at, parameters.epoch_seconds, parameters.epoch_bps)?;
        offence.set_inner(Offence { pool, at, loss, victim, finder_token, routed: false });
        emit!(Slashed {
            pool,
            offence: offence.key(),
            kind,
            victim,
            bond_loss: loss.bond,
            delegated_loss: loss.delegated
        });
        Ok(())
    }
}
