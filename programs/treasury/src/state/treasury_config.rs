use anchor_lang::prelude::*;
use bytemuck::{Pod, Zeroable};

use super::{Parameters, SlashShares, SpendLimits, SweepShares};
use crate::errors::TreasuryError;

/// `[b"config"]`, created by `initialize` alone. There can be only one, so `spend_hot` and `sweep` take its type for
/// its identity and save deriving its address. Zero-copy, because every spend, sweep and slash reads it.
#[account(zero_copy)]
#[derive(InitSpace)]
pub struct TreasuryConfig {
    /// The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.
    /// The warm tier: the vault of a Squads multisig. It refills hot, sets parameters and names every other role.
    pub authority: Pubkey,
    /// The default key while no handover is under way.
    pub pending_authority: Pubkey,
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
    pub pending_cold: Cold,
    /// When the pending cold address may come into force; zero while none is proposed.
    pub pending_cold_due_at: i64,
    pub staking: SlashCaller,
    pub compute_bond: SlashCaller,
    pub disputes: SlashCaller,
    pub limits: SpendLimits,
    pub sweep: SweepShares,
    pub slash: SlashShares,
    pub paused: u8,
    pub bump: u8,
    pub fee_vault_bump: u8,
    pub hot_vault_bump: u8,
    pub claim_vault_bump: u8,
    pub reserved: [u8; 127],
}

/// Where the cold tier receives. No instruction spends it.
#[derive(AnchorSerialize, AnchorDeserialize, InitSpace, Clone, Copy, PartialEq, Eq, Default, Pod, Zeroable)]
#[repr(C)]
pub struct Cold {
    pub owner: Pubkey,
    pub vault: Pubkey,
}

/// A program that may route slashes; both keys are the default while none is pinned.
#[zero_copy]
#[derive(InitSpace, Default)]
pub struct SlashCaller {
    pub program: Pubkey,
    /// The program's `[b"authority"]` PDA, derived once when it is pinned.
    pub authority: Pubkey,
}

impl TreasuryConfig {
    /// Holds after every instruction that changes the config.
    pub fn invariant(&self) -> Result<()> {
        self.parameters().validate()?;
        // One key in two roles would undo the separation of the tiers: an operational key that is the authority lifts
        // its own limits, a cold account that is the warm one can be spent, one that is a vault turns sweeps in circles.
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

    pub fn parameters(&self) -> Parameters {
        Parameters { limits: self.limits, sweep: self.sweep, slash: self.slash }
    }

    pub fn set_parameters(&mut self, parameters: Parameters) {
        let Parameters { limits, sweep, slash } = parameters;
        self.limits = limits;
        self.sweep = sweep;
        self.slash = slash;
    }

    pub fn is_paused(&self) -> bool {
        self.paused != 0
    }

    pub fn may_pause(&self, signer: &Pubkey) -> bool {
        [self.authority, self.pause_authority].contains(signer)
    }

    /// Ends the proposal, applied or cancelled.
    pub fn take_pending_cold(&mut self) -> Result<(Cold, i64)> {
        require_neq!(self.pending_cold_due_at, 0, TreasuryError::NoColdProposed);
        let taken = (self.pending_cold, self.pending_cold_due_at);
        self.pending_cold = Cold::default();
        self.pending_cold_due_at = 0;
        Ok(taken)
    }

    /// The default key of an unpinned caller is the system program's: nobody signs for it.
    pub fn may_route_slashes(&self, caller: &Pubkey) -> bool {
        [&self.staking, &self.compute_bond, &self.disputes].iter().any(|pinned| pinned.authority == *caller)
    }
}
