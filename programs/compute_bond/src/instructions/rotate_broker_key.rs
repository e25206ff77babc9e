use anchor_lang::prelude::*;

use super::Govern;
use crate::{errors::BondError, events::BrokerKeyRotated};

/// A second rotation within the grace ends it for the oldest key at once: rotating twice drops a key that leaked.
pub fn rotate_broker_key(ctx: Context<Govern>, broker_key: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    require_keys_neq!(broker_key, config.broker_key, BondError::BrokerKeyUnchanged);
    let previous_broker_key = config.broker_key;
    config.previous_broker_key = previous_broker_key;
    config.broker_key = broker_key;
    config.rotated_at = Clock::get()?.unix_timestamp;
    config.invariant()?;
    emit!(BrokerKeyRotated { broker_key, previous_broker_key });
    Ok(())
}
