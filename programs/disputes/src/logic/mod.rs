pub mod draw;
pub mod money;
pub mod slot_hashes;
pub mod stake;
