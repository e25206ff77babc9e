//! What the registry learns of a deal.
use anchor_lang::{
    prelude::*,
    solana_program::{instruction::Instruction, program::invoke_signed_unchecked},
    Discriminator,
};
use registry::{
    instruction::{RecordFault, RecordSettlement},
    state::{FaultKind, RegistryConfig, UnitKind},
};

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

    /// Both take the same accounts. Built by hand, because it is a part of every final settlement.
    fn call(&self, data: &[&[u8]]) -> Result<()> {
        let config = self.config.load()?;
        // If the registry's authority ever unpins this program, money must still move.
        if config.escrow.program != crate::ID {
            return Ok(());
        }
        require_keys_eq!(*self.authority.key, config.escrow.authority, EscrowError::WrongAuthority);
        drop(config);

        let config = self.config.as_ref();
        let accounts = vec![
            AccountMeta::new_readonly(*self.authority.key, true),
            AccountMeta::new_readonly(*config.key, false),
            AccountMeta::new(*self.reputation.key, false),
        ];
        let instruction = Instruction { program_id: registry::ID, accounts, data: data.concat() };
        let infos = [self.authority.clone(), config.clone(), self.reputation.clone()];
        Ok(invoke_signed_unchecked(&instruction, &infos, &[&[AUTHORITY_SEED, &[self.authority_bump]]])?)
    }
}
