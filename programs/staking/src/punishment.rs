//! What happens once an offence is proven, whatever proved it.
use anchor_lang::prelude::*;
use solana_sha256_hasher::hashv;

use crate::{
    constants::OFFENCE_SEED,
    errors::StakingError,
    events::{OffenceKind, Slashed},
    state::{Offence, Pool, StakingConfig},
};

/// What tells an offence of one kind in one pool from any other.
pub type What<'a> = [&'a [u8]; 4];

pub struct Punishment<'a, 'info> {
    pub kind: OffenceKind,
    pub what: What<'a>,
    pub pool: &'a AccountLoader<'info, Pool>,
    pub offence: &'a AccountInfo<'info>,
    pub config: &'a StakingConfig,
    pub victim: Option<Pubkey>,
    pub finder_token: Pubkey,
    pub payer: &'a AccountInfo<'info>,
    pub system_program: &'a AccountInfo<'info>,
}

impl Punishment<'_, '_> {
    /// Takes `loss` of the pool, once. Whom it goes to is settled after, by `route_proceeds`: no payee and no other
    /// program can hold up a slash.
    pub fn carry_out(self, loss: u64) -> Result<()> {
        let Self { kind, what, pool: loader, offence, config, victim, finder_token, payer, system_program } = self;
        require!(*offence.owner != crate::ID, StakingError::AlreadyPunished);
        let at = Clock::get()?.unix_timestamp;
        let parameters = &config.parameters;
        let pool = loader.key();
        let loss = loader.load_mut()?.slash(loss, at, parameters.epoch_seconds, parameters.epoch_bps)?;
        emit!(Slashed {
            pool,
            offence: offence.key(),
            kind,
            victim,
            bond_loss: loss.bond,
            delegated_loss: loss.delegated
        });

        // Of what the offence is: two proofs of one offence have one address.
        let [a, b, c, d] = what;
        let seed = hashv(&[&[kind as u8], pool.as_ref(), a, b, c, d]).to_bytes();
        let (address, bump) = Pubkey::find_program_address(&[OFFENCE_SEED, &seed], &crate::ID);
        require_keys_eq!(address, offence.key(), ErrorCode::ConstraintSeeds);
        let victim = victim.unwrap_or_default();
        let punished = Offence { pool, at, loss, victim, finder_token, routed: 0 };
        runtime::create(offence, &punished, &[OFFENCE_SEED, &seed, &[bump]], payer, system_program)
    }
}
