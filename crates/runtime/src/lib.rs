//! What programs ask of the runtime, by hand where Anchor's way costs more than the thing itself: calls of other programs,
//! accounts that are created, and who may upgrade a program.
#![forbid(unsafe_code)]
mod call;
mod create;
mod upgrade;

pub use call::*;
pub use create::*;
pub use upgrade::*;
