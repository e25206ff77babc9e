mod agent;
mod capability;
mod node;
mod registry_config;
mod reputation;
mod routes;
mod stored;
mod trigger;
mod worker;

pub use agent::*;
pub use capability::*;
pub use node::*;
pub use registry_config::*;
pub use reputation::*;
pub use routes::*;
pub use stored::Flag;
pub use trigger::*;
pub use worker::*;
