mod deal;
mod escrow_config;
mod exposure;
mod fault;
mod ledger;
mod payee;
mod renter;
mod session;

pub use deal::*;
pub use escrow_config::*;
pub use exposure::*;
pub use fault::*;
pub use ledger::*;
pub use payee::*;
pub use renter::*;
pub use session::*;
