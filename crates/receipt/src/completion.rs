//! What a client or a verifier signs: that a task is done, with this result. See `docs/market.md` for the layout.
use crate::{bytes::take, CompletionError};

/// Bytes of a completion, always.
pub const COMPLETION_LENGTH: usize = 82;
/// What every completion begins with, so that its signature means nothing anywhere else.
pub const COMPLETION_DOMAIN: [u8; 16] = *b"compute-task\0\0\0\0";
/// The layout below.
pub const COMPLETION_VERSION: u8 = 1;

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Witness {
    Client = 1,
    Verifier = 2,
}

/// A statement that a task is done. There is exactly one encoding of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completion<'a> {
    pub witness: Witness,
    /// Address of the task; it never repeats, so a completion cannot be replayed into another.
    pub task: &'a [u8; 32],
    /// Hash of the result.
    pub result: &'a [u8; 32],
}

impl<'a> Completion<'a> {
    /// Reads a completion; whatever [`Completion::encode`] would not write is refused by name.
    #[inline]
    pub fn decode(bytes: &'a [u8]) -> Result<Self, CompletionError> {
        let short = CompletionError::CompletionLength;
        if bytes.len() != COMPLETION_LENGTH {
            return Err(short);
        }
        let rest = &mut &*bytes;
        if *take(rest, short)? != COMPLETION_DOMAIN {
            return Err(CompletionError::CompletionDomain);
        }
        let [version, witness] = *take(rest, short)?;
        if version != COMPLETION_VERSION {
            return Err(CompletionError::CompletionVersion);
        }
        let witness = match witness {
            1 => Witness::Client,
            2 => Witness::Verifier,
            _ => return Err(CompletionError::CompletionWitness),
        };
        Ok(Self { witness, task: take(rest, short)?, result: take(rest, short)? })
    }

    /// The bytes to sign.
    pub fn encode(&self) -> [u8; COMPLETION_LENGTH] {
        let parts: [&[u8]; 4] = [&COMPLETION_DOMAIN, &[COMPLETION_VERSION, self.witness as u8], self.task, self.result];
        let mut bytes = [0; COMPLETION_LENGTH];
        for (byte, part) in bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *byte = *part;
        }
        bytes
    }
}
