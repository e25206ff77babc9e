//! The bytes that a node and a renter both sign, those of brokers and clients, and the proof on chain that they did.
//!
//! Only bytes: no accounts, no allocation, no panic. See `docs/receipts.md` for the layouts.
#![no_std]
#![forbid(unsafe_code)]

mod attestation;
mod bytes;
#[cfg(not(target_os = "solana"))]
pub mod chain;
mod completion;
mod ed25519;
mod equivocation;
mod errors;
mod keys;
mod receipt;

pub use attestation::{Attestation, Provider, ATTESTATION_DOMAIN, ATTESTATION_LENGTH, ATTESTATION_VERSION};
pub use completion::{Completion, Witness, COMPLETION_DOMAIN, COMPLETION_LENGTH, COMPLETION_VERSION};
pub use ed25519::{conflicting, cosigned, single, Conflicting, Cosigned, Single, ED25519_PROGRAM};
pub use equivocation::equivocation;
pub use errors::{AttestationError, CompletionError, Ed25519Error, EquivocationError, ReceiptError};
pub use keys::is_small_order;
pub use receipt::{Kind, Receipt, DOMAIN, LENGTH, VERSION};
