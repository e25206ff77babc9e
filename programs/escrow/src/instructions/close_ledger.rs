use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::{program::Registry, state::RegistryConfig};

use crate::{
    errors::EscrowError,
    events::LedgerClosed,
    logic::{payout, reputation::Reputation, vault::Vault},
    state::*,
};

#[derive(Accounts)]
pub struct CloseLedger<'info> {
    // Only the renter: anyone else could close an empty ledger in the moment before a deposit.
    #[account(mut, address = ledger.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub renter: Signer<'info>,
    #[account(mut)]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address.
    #[account(mut, address = ledger.load()?.deal.vault @ EscrowError::WrongVault)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; receives what was donated.
    #[account(mut, address = ledger.load()?.deal.renter.token @ EscrowError::WrongRenterToken)]
    pub renter_token: UncheckedAccount<'info>,
    pub registry_config: AccountLoader<'info, RegistryConfig>,
    /// CHECK: the registry checks that it is of the node that it is told.
    #[account(mut)]
    pub reputation: UncheckedAccount<'info>,
    /// CHECK: compared with what the registry has pinned.
    pub escrow_authority: UncheckedAccount<'info>,
    pub registry_program: Program<'info, Registry>,
    pub token_program: Program<'info, Token>,
}

pub fn close_ledger(ctx: Context<CloseLedger>) -> Result<()> {
    let CloseLedger { renter, ledger: loader, vault, renter_token, .. } = &ctx.accounts;
    let mut ledger = loader.load_mut()?;
    let deal = &mut ledger.deal;
    require!(deal.unspent()? == 0, EscrowError::LedgerNotEmpty);
    require!(!deal.waits(), EscrowError::MoneyWaits);
    let vault = Vault::of_ledger(deal, loader.as_ref(), vault);
    let (mint, held) = vault.mint_and_amount()?;
    let surplus = payout::refund(deal, held, renter_token, &mint)?;
    // It would be the renter's own account that cannot take the donation.
    require!(surplus.owed == 0, EscrowError::RenterTokenUnusable);
    emit!(LedgerClosed { ledger: loader.key(), paid: surplus.paid });
    let Deal { node, units, authority_bump, .. } = *deal;
    let kind = deal.unit_kind();
    drop(ledger);

    let reputation = Reputation {
        authority: &ctx.accounts.escrow_authority,
        authority_bump,
        config: &ctx.accounts.registry_config,
        reputation: &ctx.accounts.reputation,
    };
    reputation.record_settlement(node, kind, units)?;
    vault.pay(renter_token, surplus.paid)?;
    vault.close(renter)?;
    loader.close(renter.to_account_info())
}
