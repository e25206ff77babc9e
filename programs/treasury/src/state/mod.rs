mod claim;
mod held;
mod parameters;
mod spend_window;
mod treasury_config;

pub use claim::*;
pub use held::*;
pub use parameters::*;
pub use spend_window::*;
pub use treasury_config::*;
