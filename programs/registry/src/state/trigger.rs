use std::io::{self, Read, Write};

use anchor_lang::prelude::*;

use super::{
    stored::{alias_of, shown_as},
    Flag,
};
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
        expression: CronText,
    },
    /// SHA-256 of the secret path: who reads the chain cannot call it.
    Webhook {
        path_hash: [u8; 32],
    },
    Event(EventFilter),
}

/// A text as Borsh writes it, of which no more is allocated than a transaction can bring: Borsh takes what the length says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CronText(String);

/// An event that a program logged.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Debug, PartialEq, Eq)]
pub struct EventFilter {
    pub program: Pubkey,
    /// The first eight bytes of the event's data.
    pub discriminator: [u8; 8],
    /// Only events of transactions that name this account.
    pub account: Option<Pubkey>,
}

impl AnchorSerialize for CronText {
    fn serialize<W: Write>(&self, writer: &mut W) -> io::Result<()> {
        self.0.serialize(writer)
    }
}

impl AnchorDeserialize for CronText {
    fn deserialize_reader<R: Read>(reader: &mut R) -> io::Result<Self> {
        let length = u32::deserialize_reader(reader)?;
        let mut bytes = Vec::with_capacity(usize::from(MAX_CRON_LEN));
        reader.take(length.into()).read_to_end(&mut bytes)?;
        if u32::try_from(bytes.len()) != Ok(length) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        String::from_utf8(bytes).map(Self).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

impl Space for CronText {
    const INIT_SPACE: usize = 4 + MAX_CRON_LEN as usize;
}

alias_of!(CronText, IdlType::String);

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
            Self::Cron { expression: CronText(expression) } => {
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
