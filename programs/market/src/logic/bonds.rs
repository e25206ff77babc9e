//! What the market asks of a bond, and its calls to the bonds' program.
use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use compute_bond::{
    program::ComputeBond as ComputeBondProgram,
    state::{BondStatus, ComputeBond},
};

use crate::{constants::*, errors::MarketError, state::*};

/// A bid counts only with a bond behind it that could be locked now. The order is part of the rule.
pub fn require_eligible(bond: &ComputeBond, task: &Task, task_key: &Pubkey, now: i64) -> Result<()> {
    require!(bond.status == BondStatus::Active, MarketError::BondNotActive);
    require!(now < bond.expires_at, MarketError::BondExpired);
    let covers = registry::state::Capability::mask(task.capability_bit).unwrap_or_default() & bond.capability_bits != 0;
    require!(covers, MarketError::CapabilityNotCovered);
    require!(bond.bond_amount >= task.required_bond, MarketError::BondTooSmall);
    require!(bond.locked_to_task.is_none_or(|locked| locked == *task_key), MarketError::BondLockedElsewhere);
    // The lease must last for the work.
    require!(bond.expires_at >= task.deadline, MarketError::BondEndsBeforeDeadline);
    Ok(())
}

/// The bond at this address, unless it was closed.
pub fn read(account: &AccountInfo) -> Option<ComputeBond> {
    let data = account.try_borrow_data().ok()?;
    (*account.owner == compute_bond::ID).then(|| ComputeBond::try_deserialize(&mut data.as_ref()).ok())?
}

/// Whether the bond still belongs to the task.
pub fn is_locked_to(account: &AccountInfo, task: &Pubkey) -> bool {
    read(account).is_some_and(|bond| bond.status == BondStatus::Active && bond.locked_to_task == Some(*task))
}

/// The bond of an awarded task, and what it takes to slash it.
#[derive(Accounts)]
pub struct TaskBond<'info> {
    /// CHECK: by address, where this is flattened; read if it still is a bond.
    #[account(mut)]
    pub bond: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    pub lease: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    #[account(mut)]
    pub bond_escrow: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it; receives the escrow's rent.
    #[account(mut)]
    pub bond_operator: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    pub bond_config: UncheckedAccount<'info>,
    /// CHECK: its seeds sign.
    pub market_authority: UncheckedAccount<'info>,
    pub compute_bond_program: Program<'info, ComputeBondProgram>,
    pub token_program: Program<'info, Token>,
}

impl<'info> TaskBond<'info> {
    /// Takes the bond into the vault, and returns how much that was. A bond that a verdict has slashed before gives nothing,
    /// and never stops the task from ending.
    pub fn slash(&self, task: &Task, task_key: &Pubkey, vault: &AccountInfo<'info>) -> Result<u64> {
        require_keys_eq!(*self.bond.key, task.bond, MarketError::WrongBond);
        if !is_locked_to(&self.bond, task_key) {
            return Ok(0);
        }
        let before = vault::amount(vault)?;
        let accounts = compute_bond::cpi::accounts::SlashBond {
            caller: self.market_authority.to_account_info(),
            config: self.bond_config.to_account_info(),
            bond: self.bond.to_account_info(),
            lease: self.lease.to_account_info(),
            escrow: self.bond_escrow.to_account_info(),
            destination: vault.clone(),
            operator: self.bond_operator.to_account_info(),
            token_program: self.token_program.to_account_info(),
        };
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[task.authority_bump]]];
        let program = self.compute_bond_program.to_account_info();
        compute_bond::cpi::slash_bond(CpiContext::new_with_signer(program, accounts, seeds), *task_key)?;
        vault::amount(vault)?.checked_sub(before).ok_or_else(|| error!(MarketError::VaultShort))
    }
}
