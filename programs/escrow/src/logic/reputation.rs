//! What the registry learns of a deal.
use anchor_lang::{prelude::*, Discriminator};
use registry::{
    instruction::{RecordFault, RecordSettlement},
    state::{FaultKind, RegistryConfig, UnitKind},
};
use runtime::Passed::{Read, Sign, Write};

use crate::{constants::AUTHORITY_SEED, errors::EscrowError};

/// The accounts of a reputation, and this program's signature for them.
pub struct Reputation<'a, 'info> {
    pub authority: &'a AccountInfo<'info>,
    pub authority_bump: u8,
    pub config: &'a AccountLoader<'info, RegistryConfig>,
    pub reputation: &'a AccountInfo<'info>,
}

impl Reputation<'_, '_> {
    /// A deal under which nothing was served is no settlement worth a name.
    pub fn record_settlement(&self, node: Pubkey, kind: UnitKind, units: u64) -> Result<()> {
        if units == 0 {
            return Ok(());
        }
        self.call(&[RecordSettlement::DISCRIMINATOR, node.as_ref(), &[kind as u8], &units.to_le_bytes()])
    }

    pub fn record_fault(&self, node: Pubkey, kind: FaultKind) -> Result<()> {
        self.call(&[RecordFault::DISCRIMINATOR, node.as_ref(), &[kind as u8]])
    }

    /// Both take the same accounts. Their data is put together by hand, because it is a part of every final settlement.
    fn call(&self, data: &[&[u8]]) -> Result<()> {
        let config = self.config.load()?;
        // If the registry's authority ever unpins this program, money must still move.
        if config.escrow.program != crate::ID {
            return Ok(());
        }
        require_keys_eq!(*self.authority.key, config.escrow.authority, EscrowError::WrongAuthority);
        drop(config);

        let accounts = [Sign(self.authority), Read(self.config.as_ref()), Write(self.reputation)];
        runtime::call(&registry::ID, data.concat(), accounts, &[&[AUTHORITY_SEED, &[self.authority_bump]]])
    }
}
