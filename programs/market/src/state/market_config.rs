use anchor_lang::prelude::*;

use crate::{constants::*, errors::MarketError};

/// `[b"config"]`. Only `initialize` makes one, and only there: its type says which it is, and no address is derived.
/// Read in place, because most instructions need a field or two of it.
#[account(zero_copy)]
#[repr(C, packed)]
#[derive(InitSpace)]
pub struct MarketConfig {
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
    pub pause_authority: Pubkey,
    /// The only money of this market.
    pub mint: Pubkey,
    /// The treasury's vault, fixed for good.
    pub fee_vault: Pubkey,
    pub fee_vault_owner: Pubkey,
    /// The cluster's genesis hash: addresses, and so proofs, differ between clusters.
    pub instance: [u8; 32],
    pub disputes: Pubkey,
    /// The disputes program's `[b"authority"]` PDA; both are the default, for which nobody signs, while none is pinned.
    pub disputes_authority: Pubkey,
    pub parameters: Parameters,
    pub paused: u8,
    pub bump: u8,
    /// Of `[b"authority"]`, which signs for this program at the bonds.
    pub authority_bump: u8,
    pub reserved: [u8; 64],
}

/// What the authority may change, for tasks posted from then on.
#[zero_copy]
#[repr(C, packed)]
#[derive(AnchorDeserialize, InitSpace, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// What a bid puts down until it is revealed.
    pub bid_deposit: u64,
    /// The least time for committing, and then for revealing, in seconds.
    pub min_bidding_window: u32,
    /// For how long after the reveal a task can be awarded.
    pub award_window: u32,
    /// For how long after the deadline a proof or a dispute can come.
    pub dispute_window: u32,
    /// How long a dispute can last.
    pub dispute_timeout: u32,
    /// The client's share of a bond that a verdict slashes; the rest is the treasury's.
    pub dispute_client_bps: u16,
}

/// Packed, its bytes are its Borsh.
impl AnchorSerialize for Parameters {
    fn serialize<W: std::io::Write>(&self, writer: &mut W) -> std::io::Result<()> {
        writer.write_all(bytemuck::bytes_of(self))
    }
}

impl Parameters {
    pub fn validate(&self) -> Result<()> {
        let Self { bid_deposit, min_bidding_window, award_window, dispute_window, dispute_timeout, dispute_client_bps } =
            *self;
        require!((MIN_BID_DEPOSIT..=MAX_BID_DEPOSIT).contains(&bid_deposit), MarketError::BidDepositOutOfBounds);
        require!(
            (MIN_BIDDING_WINDOW..=MAX_BIDDING_WINDOW).contains(&min_bidding_window),
            MarketError::BiddingWindowOutOfBounds
        );
        require!((MIN_AWARD_WINDOW..=MAX_AWARD_WINDOW).contains(&award_window), MarketError::AwardWindowOutOfBounds);
        require!(
            (MIN_DISPUTE_WINDOW..=MAX_DISPUTE_WINDOW).contains(&dispute_window),
            MarketError::DisputeWindowOutOfBounds
        );
        require!(
            (MIN_DISPUTE_TIMEOUT..=MAX_DISPUTE_TIMEOUT).contains(&dispute_timeout),
            MarketError::DisputeTimeoutOutOfBounds
        );
        require!(dispute_client_bps <= bps::DENOMINATOR, MarketError::SlashShareOutOfBounds);
        Ok(())
    }
}

impl MarketConfig {
    /// Only what would put new money in is ever stopped.
    pub fn require_running(&self) -> Result<()> {
        require!(self.paused == 0, MarketError::Paused);
        Ok(())
    }

    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }
}
