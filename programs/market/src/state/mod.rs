mod bid;
mod client;
mod market_config;
mod payee;
mod task;
mod verifier;

pub use bid::*;
pub use client::*;
pub use market_config::*;
pub use payee::*;
pub use task::*;
pub use verifier::*;
