use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{
    constants::CONFIG_SEED,
    errors::TreasuryError,
    events::SlashRouted,
    state::{Claim, TreasuryConfig},
    tokens,
};

#[derive(Accounts)]
pub struct RouteSlash<'info> {
    /// The `[b"authority"]` PDA of a pinned program, which owns the source.
    pub caller: Signer<'info>,
    #[account(
        seeds = [CONFIG_SEED], bump = config.load()?.bump,
        constraint = config.load()?.may_route_slashes(caller.key) @ TreasuryError::CallerNotPinned,
        has_one = fee_vault @ TreasuryError::WrongFeeVault,
        has_one = claim_vault @ TreasuryError::WrongClaimVault
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    #[account(
        mut,
        constraint = source.owner == caller.key() @ TreasuryError::WrongSourceOwner,
        constraint = source.mint == config.load()?.mint @ TreasuryError::WrongMint
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: where the victim is paid, if it can receive and the victim owns it; otherwise the claim grows.
    #[account(mut)]
    pub victim_token: Option<UncheckedAccount<'info>>,
    #[account(mut)]
    pub victim_claim: Option<Account<'info, Claim>>,
    /// CHECK: where the finder is paid, if it can receive. Whoever brings evidence names it in the same transaction, so
    /// that there is nothing to wait for: a share that cannot be paid goes to the treasury.
    #[account(mut)]
    pub finder_token: Option<UncheckedAccount<'info>>,
    #[account(mut, constraint = !fee_vault.is_frozen() @ TreasuryError::DestinationFrozen)]
    pub fee_vault: Box<Account<'info, TokenAccount>>,
    #[account(mut, constraint = !claim_vault.is_frozen() @ TreasuryError::DestinationFrozen)]
    pub claim_vault: Box<Account<'info, TokenAccount>>,
    pub token_program: Program<'info, Token>,
}

/// Moves exactly `amount` out of the source. Without a victim or a finder their share goes to the treasury, which also
/// keeps what rounding leaves. A pause does not stop it, and neither does a payee.
pub fn route_slash<'info>(
    ctx: Context<'_, '_, '_, 'info, RouteSlash<'info>>,
    amount: u64,
    victim: Option<Pubkey>,
) -> Result<()> {
    let RouteSlash {
        caller,
        config,
        source,
        victim_token,
        victim_claim,
        finder_token,
        fee_vault,
        claim_vault,
        token_program,
    } = ctx.accounts;
    let config = config.load()?;
    tokens::require_can_pay(source, amount)?;
    let shares = config.slash;
    let pay = |to: AccountInfo<'info>, amount: u64| {
        tokens::transfer(token_program, source.to_account_info(), to, caller.to_account_info(), &[], amount)
    };

    let victim_share = match victim {
        Some(_) => bps::share(amount, shares.victim_bps).ok_or(TreasuryError::Overflow)?,
        None => 0,
    };
    let mut victim_paid = 0;
    let mut victim_claimed = 0;
    if let Some(victim) = victim.filter(|_| victim_share > 0) {
        let direct = victim_token.as_ref().filter(|token| tokens::receivable_by(token, &config.mint, &victim));
        if let Some(token) = direct {
            pay(token.to_account_info(), victim_share)?;
            victim_paid = victim_share;
        } else {
            let claim = victim_claim.as_mut().ok_or(TreasuryError::ClaimNotOpen)?;
            require_keys_eq!(claim.payee, victim, TreasuryError::WrongClaim);
            claim.amount = claim.amount.checked_add(victim_share).ok_or(TreasuryError::Overflow)?;
            pay(claim_vault.to_account_info(), victim_share)?;
            victim_claimed = victim_share;
        }
    }

    // Paying the source itself, or another vault of the caller, would leave money there that the caller does not count.
    let finder = finder_token
        .as_ref()
        .filter(|token| tokens::receivable(token, &config.mint).is_some_and(|token| token.owner != caller.key()));
    let mut finder_paid = 0;
    if let Some(token) = finder {
        finder_paid = bps::share(amount, shares.finder_bps).ok_or(TreasuryError::Overflow)?;
        pay(token.to_account_info(), finder_paid)?;
    }

    let treasury = amount
        .checked_sub(victim_share)
        .and_then(|rest| rest.checked_sub(finder_paid))
        .ok_or(TreasuryError::Overflow)?;
    pay(fee_vault.to_account_info(), treasury)?;

    emit!(SlashRouted {
        caller: caller.key(),
        source: source.key(),
        victim,
        victim_paid,
        victim_claimed,
        finder_token: finder.map(|token| token.key()),
        finder_paid,
        treasury,
    });
    Ok(())
}
