use anchor_lang::prelude::*;

use super::Parameters;
use crate::errors::TreasuryError;

#[account]
#[derive(InitSpace)]
pub struct TreasuryConfig {
    /// The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.
    pub authority: Pubkey,
    pub pause_authority: Pubkey,
    /// The hot tier's only spender.
    pub operational_key: Pubkey,
    pub mint: Pubkey,
    pub fee_vault: Pubkey,
    pub hot_vault: Pubkey,
    /// Holds what victims of slashes wait for.
    pub claim_vault: Pubkey,
    /// The authority's token account.
    pub warm_vault: Pubkey,
    pub cold: Cold,
    pub staking: SlashCaller,
    pub compute_bond: SlashCaller,
    pub disputes: SlashCaller,
    pub parameters: Parameters,
    pub paused: bool,
    pub bump: u8,
    pub fee_vault_bump: u8,
    pub hot_vault_bump: u8,
    pub claim_vault_bump: u8,
    pub pending_authority: Option<Pubkey>,
    pub pending_cold: Option<PendingCold>,
    pub reserved: [u8; 128],
}

/// Where the cold tier receives. No instruction spends it.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, PartialEq, Eq)]
pub struct Cold {
    pub owner: Pubkey,
    pub vault: Pubkey,
}

#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy)]
pub struct PendingCold {
    pub cold: Cold,
    pub due_at: i64,
}

/// A program that may route slashes; both keys are the default while none is pinned.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, Default)]
pub struct SlashCaller {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived once when it is pinned.
    pub authority: Pubkey,
}

impl TreasuryConfig {
    /// Holds after every instruction that changes the config.
    pub fn invariant(&self) -> Result<()> {
        self.parameters.validate()?;
        // One key in two roles would undo the separation of the tiers: an operational key that is the authority lifts its
        // own limits, a cold account that is the warm one can be spent, one that is a vault turns a sweep in a circle.
        let keys = [
            self.authority,
            self.pause_authority,
            self.operational_key,
            self.fee_vault,
            self.hot_vault,
            self.claim_vault,
            self.warm_vault,
            self.cold.owner,
            self.cold.vault,
        ];
        for (index, key) in keys.iter().enumerate() {
            require_keys_neq!(*key, Pubkey::default(), TreasuryError::KeyMissing);
            require!(
                !keys.iter().skip(index.saturating_add(1)).any(|other| other == key),
                TreasuryError::RolesMustDiffer
            );
        }
        Ok(())
    }

    /// The default key of an unpinned caller is the system program's: nobody signs for it.
    pub fn may_route_slashes(&self, caller: &Pubkey) -> bool {
        [&self.staking, &self.compute_bond, &self.disputes].iter().any(|pinned| pinned.authority == *caller)
    }
}
