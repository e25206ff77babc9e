use anchor_lang::prelude::*;

use super::{stored::shown_as, Flag};
use crate::{constants::MAX_CRON_LEN, cron::is_cron, errors::RegistryError};

/// `[b"trigger", worker, id]`.
#[account(zero_copy)]
#[repr(C, packed)]
pub struct Trigger {
    pub worker: Pubkey,
    pub id: u32,
    pub enabled: Flag,
    pub bump: u8,
    pub kind: StoredTriggerKind,
}

/// [`TriggerKind`] in an account: what Borsh writes, and zeros.
#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub struct StoredTriggerKind([u8; TriggerKind::INIT_SPACE]);

shown_as!(StoredTriggerKind, TriggerKind);

/// What starts a worker.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Debug, PartialEq, Eq)]
pub enum TriggerKind {
    Cron {
        #[max_len(MAX_CRON_LEN)]
        expression: String,
    },
    /// SHA-256 of the secret path: who reads the chain cannot call it.
    Webhook {
        path_hash: [u8; 32],
    },
    Event(EventFilter),
}

/// An event that a program logged.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Debug, PartialEq, Eq)]
pub struct EventFilter {
    pub program: Pubkey,
    /// The first eight bytes of the event's data.
    pub discriminator: [u8; 8],
    /// Only events of transactions that name this account.
    pub account: Option<Pubkey>,
}

impl Trigger {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();
}

impl StoredTriggerKind {
    pub fn set(&mut self, kind: &TriggerKind) -> Result<()> {
        Ok(kind.serialize(&mut self.0.as_mut_slice())?)
    }
}

impl TriggerKind {
    pub fn validate(&self) -> Result<()> {
        match self {
            Self::Cron { expression } => {
                require!(
                    expression.len() <= usize::from(MAX_CRON_LEN) && is_cron(expression),
                    RegistryError::InvalidCron
                );
            }
            Self::Webhook { path_hash } => require!(path_hash != &[0; 32], RegistryError::MissingWebhookPath),
            // No program logs events under the system program's address, which is what an empty field decodes to.
            Self::Event(filter) => require_keys_neq!(filter.program, System::id(), RegistryError::MissingEventProgram),
        }
        Ok(())
    }
}
