pub mod bonds;
pub mod payout;
pub mod proofs;
