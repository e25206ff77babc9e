//! What the registry learns of a deal.
use anchor_lang::prelude::*;
use registry::{
    cpi::accounts::{RecordFault, RecordSettlement},
    program::Registry,
    state::{FaultKind, RegistryConfig, UnitKind},
};

use crate::{constants::AUTHORITY_SEED, errors::EscrowError};

/// The accounts of a reputation, and this program's signature for them.
pub struct Reputation<'a, 'info> {
    pub authority: &'a AccountInfo<'info>,
    pub authority_bump: u8,
    pub config: &'a AccountLoader<'info, RegistryConfig>,
    pub reputation: &'a AccountInfo<'info>,
    pub program: &'a Program<'info, Registry>,
}

impl<'info> Reputation<'_, 'info> {
    /// A deal under which nothing was served is no settlement worth a name.
    pub fn record_settlement(&self, node: Pubkey, kind: UnitKind, units: u64) -> Result<()> {
        if units == 0 || !self.is_writer()? {
            return Ok(());
        }
        let accounts = RecordSettlement {
            authority: self.authority.clone(),
            config: self.config.to_account_info(),
            reputation: self.reputation.clone(),
        };
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[self.authority_bump]]];
        let program = self.program.to_account_info();
        registry::cpi::record_settlement(CpiContext::new_with_signer(program, accounts, seeds), node, kind, units)
    }

    pub fn record_fault(&self, node: Pubkey, kind: FaultKind) -> Result<()> {
        if !self.is_writer()? {
            return Ok(());
        }
        let accounts = RecordFault {
            authority: self.authority.clone(),
            config: self.config.to_account_info(),
            reputation: self.reputation.clone(),
        };
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[self.authority_bump]]];
        let program = self.program.to_account_info();
        registry::cpi::record_fault(CpiContext::new_with_signer(program, accounts, seeds), node, kind)
    }

    /// Whether the registry listens to this program: if its authority ever unpins it, money must still move.
    fn is_writer(&self) -> Result<bool> {
        let config = self.config.load()?;
        if config.escrow.program != crate::ID {
            return Ok(false);
        }
        require_keys_eq!(*self.authority.key, config.escrow.authority, EscrowError::WrongAuthority);
        Ok(true)
    }
}
