//! Who gets what, and paying it.
use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{constants::*, errors::MarketError, state::*};

/// The parts of a price. Each rounds down; what rounding leaves is the client's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    pub compute: u64,
    pub gas_subsidy: u64,
    pub treasury_fee: u64,
}

impl Split {
    pub fn of(price: u64) -> Option<Self> {
        Some(Self {
            compute: bps::share(price, PROVIDER_BPS)?,
            gas_subsidy: bps::share(price, GAS_SUBSIDY_BPS)?,
            treasury_fee: bps::share(price, TREASURY_BPS)?,
        })
    }

    pub fn to_provider(&self) -> Option<u64> {
        self.compute.checked_add(self.gas_subsidy)
    }
}

/// Everybody whom the end of an awarded task pays. Each is fixed by the task: who cranks chooses nothing.
#[derive(Accounts)]
pub struct Payees<'info> {
    #[account(mut, constraint = task.load()?.was_awarded() @ MarketError::NotAwarded)]
    pub task: AccountLoader<'info, Task>,
    /// CHECK: by `require_vault`.
    #[account(mut)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = task.load()?.client.token @ MarketError::WrongClientToken)]
    pub client_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = task.load()?.provider.token @ MarketError::WrongProviderToken)]
    pub provider_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = task.load()?.treasury.token @ MarketError::WrongFeeVault)]
    pub fee_vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Whether it is the vault at the address of its seeds. What it has paid, these seeds have signed for, so that the address
/// is derived only where it has paid nothing.
pub fn require_vault(vault: &Vault, paid: u64) -> Result<()> {
    if paid == 0 {
        let address = Pubkey::create_program_address(vault.seeds, &crate::ID).ok();
        require!(address == Some(*vault.account.key), ErrorCode::ConstraintSeeds);
    }
    Ok(())
}

#[derive(Clone, Copy, Default)]
pub struct Payments {
    pub provider: Payment,
    pub treasury: Payment,
    pub client: Payment,
}

impl Payees<'_> {
    /// Pays provider and treasury these amounts and the client all else that the vault holds: what was not spent, forfeited
    /// deposits, a slashed bond, and donations. `slashed` came in since the task was last in balance.
    pub fn settle(
        &self,
        task: &mut Task,
        slashed: u64,
        provider: u64,
        treasury: u64,
        status: TaskStatus,
    ) -> Result<Payments> {
        let key = self.task.key();
        let seeds: &[&[u8]] = &[VAULT_SEED, key.as_ref(), &[task.vault_bump]];
        let vault = Vault::of_itself(&self.vault, seeds);
        let held = vault.amount()?;
        let owes = task.owes()?.checked_add(slashed).ok_or(MarketError::Overflow)?;
        require!(held >= owes, MarketError::VaultShort);
        let client =
            held.checked_sub(provider).and_then(|rest| rest.checked_sub(treasury)).ok_or(MarketError::VaultShort)?;

        task.set_status(status);
        let mint = task.mint;
        let payments = Payments {
            provider: task.provider.pay_or_wait(provider, &self.provider_token, &mint)?,
            treasury: task.treasury.pay_or_wait(treasury, &self.fee_vault, &mint)?,
            client: task.client.pay_or_wait(client, &self.client_token, &mint)?,
        };
        vault.pay(&self.provider_token, payments.provider.paid)?;
        vault.pay(&self.fee_vault, payments.treasury.paid)?;
        vault.pay(&self.client_token, payments.client.paid)?;
        require!(vault.amount()? >= task.owes()?, MarketError::VaultShort);
        require_vault(&vault, payments.provider.paid | payments.treasury.paid | payments.client.paid)?;
        Ok(payments)
    }

    /// The reward for work that is done.
    pub fn release(&self, task: &mut Task) -> Result<(Split, Payments)> {
        let split = Split::of(task.price).ok_or(MarketError::Overflow)?;
        let provider = split.to_provider().ok_or(MarketError::Overflow)?;
        let payments = self.settle(task, 0, provider, split.treasury_fee, TaskStatus::Released)?;
        Ok((split, payments))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_price_but_for_rounding() {
        for price in [0, 1, 7, 33, 99, 10_000, 1_000_001, u64::MAX] {
            let split = Split::of(price).unwrap();
            let sum = split.to_provider().unwrap() + split.treasury_fee;
            assert!(sum <= price && price - sum < 3, "{price}");
        }
        assert_eq!(Split::of(10_000), Some(Split { compute: 8_500, gas_subsidy: 300, treasury_fee: 1_200 }));
    }
}
