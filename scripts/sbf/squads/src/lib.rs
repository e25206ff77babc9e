//! Nothing of its own: the library of Squads, with its entrypoint, as a program.
pub use squads::*;
