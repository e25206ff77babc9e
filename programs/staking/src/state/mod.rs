mod delegation;
mod offence;
mod parameters;
mod pool;
mod pool_rewards;
mod receipt_key;
mod redelegation;
mod staking_config;
mod unbonding;

pub use delegation::*;
pub use offence::*;
pub use parameters::*;
pub use pool::*;
pub use receipt_key::*;
pub use redelegation::*;
pub use staking_config::*;
pub use unbonding::*;
