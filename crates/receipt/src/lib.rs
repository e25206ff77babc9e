//! The bytes that a node and a renter both sign, and the proof on chain that they did.
//!
//! Only bytes: no accounts, no allocation, no panic. See `docs/receipts.md` for the layouts.
#![no_std]
#![forbid(unsafe_code)]

mod bytes;
#[cfg(not(target_os = "solana"))]
pub mod chain;
mod ed25519;
mod equivocation;
mod errors;
mod keys;
mod receipt;

pub use ed25519::{conflicting, cosigned, single, Conflicting, Cosigned, Single, ED25519_PROGRAM};
pub use equivocation::equivocation;
pub use errors::{Ed25519Error, EquivocationError, ReceiptError};
pub use keys::is_small_order;
pub use receipt::{Kind, Receipt, DOMAIN, LENGTH, VERSION};
