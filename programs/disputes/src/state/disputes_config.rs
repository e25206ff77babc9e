use anchor_lang::prelude::*;

use super::Parameters;
use crate::errors::DisputesError;

/// `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
/// Read in place, because most instructions need a field or two of it.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct DisputesConfig {
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pause_authority: Pubkey,
    /// The only money of bonds, deposits and fees.
    pub mint: Pubkey,
    /// The treasury's vault, fixed for good, as in escrow.
    pub fee_vault: Pubkey,
    pub fee_vault_owner: Pubkey,
    pub parameters: Parameters,
    pub paused: u8,
    pub bump: u8,
    pub vault_bump: u8,
    /// Of `[b"authority"]`, which signs for this program in the market, staking and the registry.
    pub authority_bump: u8,
    pub reserved: [u8; 128],
}

impl DisputesConfig {
    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }

    /// Only what would bring new disputes or new guardians in is ever stopped.
    pub fn require_running(&self) -> Result<()> {
        require!(self.paused == 0, DisputesError::Paused);
        Ok(())
    }
}
