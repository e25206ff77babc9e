mod bond_global;
mod compute_bond;
mod lease;

pub use bond_global::*;
pub use compute_bond::*;
pub use lease::*;
