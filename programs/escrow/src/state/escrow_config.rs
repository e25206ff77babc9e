use anchor_lang::prelude::*;

use crate::{constants::*, errors::EscrowError};

/// `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
/// Read in place, because most instructions need a field or two of it.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct EscrowConfig {
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pause_authority: Pubkey,
    /// The only money of this escrow.
    pub mint: Pubkey,
    /// The treasury's vault, fixed for good: no authority can turn the fees of running sessions elsewhere.
    pub fee_vault: Pubkey,
    pub fee_vault_owner: Pubkey,
    /// The cluster's genesis hash: addresses, and so receipts, differ between clusters.
    pub instance: [u8; 32],
    pub parameters: Parameters,
    pub paused: u8,
    pub bump: u8,
    /// Of `[b"authority"]`, which signs for this program in the registry.
    pub authority_bump: u8,
    pub reserved: [u8; 64],
}

/// What the authority may change, for deals opened from then on.
#[zero_copy]
#[repr(C, packed)]
#[derive(AnchorDeserialize, InitSpace, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// On top of the price, paid by the renter.
    pub renter_fee_bps: u16,
    /// Out of the price, paid by the operator.
    pub provider_fee_bps: u16,
    /// The share of a session's price that the node's bond must cover while it runs.
    pub session_bond_bps: u16,
    /// Bounds of every window that a renter proposes, in seconds.
    pub min_window: u32,
    pub max_window: u32,
    /// The longest time for which a session may be open, in seconds.
    pub max_duration: u32,
}

/// Packed, its bytes are its Borsh.
impl AnchorSerialize for Parameters {
    fn serialize<W: std::io::Write>(&self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(bytemuck::bytes_of(self))
    }
}

impl Parameters {
    pub fn validate(&self) -> Result<()> {
        require!(
            self.renter_fee_bps <= MAX_FEE_BPS && self.provider_fee_bps <= MAX_FEE_BPS,
            EscrowError::FeeOutOfBounds
        );
        require!(self.session_bond_bps <= MAX_SESSION_BOND_BPS, EscrowError::SessionBondOutOfBounds);
        require!(
            MIN_WINDOW <= self.min_window && self.min_window <= self.max_window && self.max_window <= MAX_WINDOW,
            EscrowError::WindowBoundsOutOfBounds
        );
        let max_duration = self.max_duration;
        require!((MIN_DURATION..=MAX_DURATION).contains(&max_duration), EscrowError::DurationOutOfBounds);
        Ok(())
    }

    pub fn require_window(&self, seconds: u32) -> Result<()> {
        require!(self.min_window <= seconds && seconds <= self.max_window, EscrowError::WindowOutOfBounds);
        Ok(())
    }
}

impl EscrowConfig {
    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }

    /// Only what would put new money or new duties in is ever stopped.
    pub fn require_running(&self) -> Result<()> {
        require!(self.paused == 0, EscrowError::Paused);
        Ok(())
    }
}
