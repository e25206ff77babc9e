use anchor_lang::prelude::*;

/// `[b"exposure", node]`: what runs on a node's bond. Staking reads it before it lets a bond leave. Never closed.
#[account(zero_copy)]
pub struct Exposure {
    pub node: Pubkey,
    pub live_sessions: u64,
    /// The sum of what the live sessions ask for.
    pub bond_required: u64,
    pub bump: u8,
    pub padding: [u8; 7],
}

impl Exposure {
    /// With the discriminator.
    pub const SPACE: usize = 8 + size_of::<Self>();
}
