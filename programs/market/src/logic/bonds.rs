//! What the market asks of a bond, and its calls to the bonds' program.
use anchor_lang::{prelude::*, Discriminator, InstructionData};
use anchor_spl::token::Token;
use compute_bond::{
    instruction::SlashBond,
    program::ComputeBond as ComputeBondProgram,
    state::{BondStatus, ComputeBond},
};
use runtime::Passed::{Read, Sign, Write};

use crate::{constants::*, errors::MarketError, state::*};

/// A bid counts only with a bond behind it that could be locked now. The order is part of the rule.
pub fn require_eligible(bond: &ComputeBond, task: &Task, task_key: &Pubkey, now: i64) -> Result<()> {
    require!(bond.is(BondStatus::Active), MarketError::BondNotActive);
    require!(now < bond.expires_at, MarketError::BondExpired);
    let covers = registry::state::Capability::mask(task.capability_bit).unwrap_or_default() & bond.capability_bits != 0;
    require!(covers, MarketError::CapabilityNotCovered);
    require!(bond.bond_amount >= task.required_bond, MarketError::BondTooSmall);
    require!(bond.locked_to_task().is_none_or(|locked| locked == *task_key), MarketError::BondLockedElsewhere);
    // The lease must last for the work.
    require!(bond.expires_at >= task.deadline, MarketError::BondEndsBeforeDeadline);
    Ok(())
}

/// Whether the bond at this address is as asked; not if it was closed.
pub fn read(account: &AccountInfo, is: impl FnOnce(&ComputeBond) -> bool) -> bool {
    let Ok(data) = account.try_borrow_data() else { return false };
    let bond = data.strip_prefix(ComputeBond::DISCRIMINATOR).and_then(|body| bytemuck::try_from_bytes(body).ok());
    *account.owner == compute_bond::ID && bond.is_some_and(is)
}

/// Whether the bond still belongs to the task.
pub fn is_locked_to(account: &AccountInfo, task: &Pubkey) -> bool {
    read(account, |bond| bond.is(BondStatus::Active) && bond.locked_to_task == *task)
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
        let accounts = [
            Sign(&self.market_authority),
            Read(&self.bond_config),
            Write(&self.bond),
            Read(&self.lease),
            Write(&self.bond_escrow),
            Write(vault),
            Write(&self.bond_operator),
            Read(&self.token_program),
        ];
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[task.authority_bump]]];
        runtime::call(&compute_bond::ID, SlashBond { task: *task_key }.data(), accounts, seeds)?;
        vault::amount(vault)?.checked_sub(before).ok_or_else(|| error!(MarketError::VaultShort))
    }
}
