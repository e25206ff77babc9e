use anchor_lang::prelude::*;

use super::Caller;

/// `[b"lease", provider, lease_id]`: the one bond that a lease backs. While it exists, no attestation of the lease counts
/// for another bond, whoever's. It also keeps what the bond has no field for.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct Lease {
    pub bond: Pubkey,
    /// Who posted the bond: the money and the rent return here, whoever holds the agent later.
    pub operator: Pubkey,
    /// Fixed at posting, so that who cranks a refund chooses nothing.
    pub refund_token: Pubkey,
    /// The market that locked the bond. It settles the lock, even where another one is pinned meanwhile.
    pub market: Caller,
    pub bump: u8,
    pub reserved: [u8; 32],
}
