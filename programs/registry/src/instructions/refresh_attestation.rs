use anchor_lang::prelude::*;

use crate::{constants::MAX_ATTESTATION_SECS, errors::RegistryError, events::AttestationRefreshed, state::Node};

#[derive(Accounts)]
pub struct RefreshAttestation<'info> {
    pub operator: Signer<'info>,
    #[account(
        mut,
        has_one = operator @ RegistryError::NotOperator,
        constraint = !node.load()?.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: AccountLoader<'info, Node>,
}

pub fn refresh_attestation(
    ctx: Context<RefreshAttestation>,
    attestation_hash: [u8; 32],
    expires_at: i64,
) -> Result<()> {
    let now = Clock::get()?.unix_timestamp;
    require!(attestation_hash != [0; 32], RegistryError::MissingAttestation);
    // Below `now` the difference could overflow, which is as wrong.
    let lifetime = expires_at.checked_sub(now);
    require!(
        lifetime.is_some_and(|secs| (1..=MAX_ATTESTATION_SECS).contains(&secs)),
        RegistryError::AttestationExpiryOutOfBounds
    );
    let mut node = ctx.accounts.node.load_mut()?;
    node.attestation_hash = attestation_hash;
    node.attestation_expires_at = expires_at;
    emit!(AttestationRefreshed { node: ctx.accounts.node.key(), attestation_hash, expires_at });
    Ok(())
}
