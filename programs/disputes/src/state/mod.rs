mod court;
mod dispute;
mod disputes_config;
mod guardian;
mod parameters;
mod round;
mod seat;
mod vote;

pub use court::*;
pub use dispute::*;
pub use disputes_config::*;
pub use guardian::*;
pub use parameters::*;
pub use round::*;
pub use seat::*;
pub use vote::*;
