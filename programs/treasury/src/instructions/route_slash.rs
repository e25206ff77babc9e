use anchor_lang::prelude::*;
use anchor_spl::token::{self, Token};

use crate::{
    errors::TreasuryError,
    events::SlashRouted,
    state::{Claim, TreasuryConfig},
};

#[derive(Accounts)]
pub struct RouteSlash<'info> {
    /// The `[b"authority"]` PDA of a pinned program, which owns the source.
    pub caller: Signer<'info>,
    #[account(
        constraint = config.load()?.may_route_slashes(caller.key) @ TreasuryError::CallerNotPinned,
        has_one = fee_vault @ TreasuryError::WrongFeeVault,
        has_one = claim_vault @ TreasuryError::WrongClaimVault
    )]
    pub config: AccountLoader<'info, TreasuryConfig>,
    /// CHECK: a token account of the caller's and of the mint, read in place.
    #[account(
        mut,
        owner = token::ID,
        constraint = vault::owner(&source)? == caller.key() @ TreasuryError::WrongSourceOwner,
        constraint = vault::mint(&source)? == config.load()?.mint @ TreasuryError::WrongMint
    )]
    pub source: UncheckedAccount<'info>,
    /// CHECK: where the victim is paid, if it can receive and the victim owns it; otherwise the claim grows.
    #[account(mut)]
    pub victim_token: Option<UncheckedAccount<'info>>,
    #[account(mut)]
    pub victim_claim: Option<Account<'info, Claim>>,
    /// CHECK: where the finder is paid, if it can receive. Whoever brings evidence names it in the same transaction, so
    /// that there is nothing to wait for: a share that cannot be paid goes to the treasury.
    #[account(mut)]
    pub finder_token: Option<UncheckedAccount<'info>>,
    /// CHECK: the config names it.
    #[account(mut, constraint = !vault::is_frozen(&fee_vault)? @ TreasuryError::DestinationFrozen)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: the config names it.
    #[account(mut, constraint = !vault::is_frozen(&claim_vault)? @ TreasuryError::DestinationFrozen)]
    pub claim_vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// Moves exactly `amount` out of the source. Without a victim or a finder their share goes to the treasury, which also
/// keeps what rounding leaves. A pause does not stop it, and neither does a payee.
pub fn route_slash<'info>(
    ctx: Context<'_, '_, '_, 'info, RouteSlash<'info>>,
    amount: u64,
    victim: Option<Pubkey>,
) -> Result<()> {
    let RouteSlash { caller, config, source, victim_token, victim_claim, finder_token, fee_vault, claim_vault, .. } =
        ctx.accounts;
    let config = config.load()?;
    require!(!vault::is_frozen(source)?, TreasuryError::VaultFrozen);
    require_gte!(vault::amount(source)?, amount, TreasuryError::BalanceTooLow);
    let shares = config.slash;
    let pay = |to: &AccountInfo<'info>, amount: u64| match amount {
        0 => Ok(()),
        _ => vault::transfer(source, to, caller, amount),
    };

    let victim_share = match victim {
        Some(_) => bps::share(amount, shares.victim_bps).ok_or(TreasuryError::Overflow)?,
        None => 0,
    };
    let mut victim_paid = 0;
    let mut victim_claimed = 0;
    if let Some(victim) = victim.filter(|_| victim_share > 0) {
        let direct = victim_token.as_ref().filter(|token| vault::can_receive(token, &config.mint, &victim));
        if let Some(token) = direct {
            pay(token, victim_share)?;
            victim_paid = victim_share;
        } else {
            let claim = victim_claim.as_mut().ok_or(TreasuryError::ClaimNotOpen)?;
            require_keys_eq!(claim.payee, victim, TreasuryError::WrongClaim);
            claim.amount = claim.amount.checked_add(victim_share).ok_or(TreasuryError::Overflow)?;
            pay(claim_vault, victim_share)?;
            victim_claimed = victim_share;
        }
    }

    // Paying the source itself, or another vault of the caller, would leave money there that the caller does not count.
    let finder = finder_token
        .as_ref()
        .filter(|token| vault::owner_of(token, &config.mint).is_some_and(|owner| owner != caller.key()));
    let mut finder_paid = 0;
    if let Some(token) = finder {
        finder_paid = bps::share(amount, shares.finder_bps).ok_or(TreasuryError::Overflow)?;
        pay(token, finder_paid)?;
    }

    let treasury = amount
        .checked_sub(victim_share)
        .and_then(|rest| rest.checked_sub(finder_paid))
        .ok_or(TreasuryError::Overflow)?;
    pay(fee_vault, treasury)?;

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
