//! What a renter owes a node, settled by a receipt chain.
use anchor_lang::prelude::*;

declare_id!("7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve");

#[program]
pub mod escrow {}
