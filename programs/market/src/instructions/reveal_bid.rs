use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use vault::Vault;

use crate::{constants::VAULT_SEED, errors::MarketError, events::BidRevealed, state::*};

#[derive(Accounts)]
pub struct RevealBid<'info> {
    pub bidder: Signer<'info>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    #[account(
        mut,
        has_one = bidder @ MarketError::WrongBidder,
        has_one = provider_token @ MarketError::WrongProviderToken,
        constraint = bid.load()?.task == task.key() @ MarketError::BidOfAnotherTask
    )]
    pub bid: AccountLoader<'info, Bid>,
    /// CHECK: in the handler; gets the deposit back.
    #[account(mut)]
    pub provider_token: UncheckedAccount<'info>,
    /// CHECK: it pays the deposit, for which only the seeds of this task's vault can sign.
    #[account(mut)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

pub fn reveal_bid(ctx: Context<RevealBid>, price: u64, salt: [u8; 32]) -> Result<()> {
    let RevealBid { bidder, task: loader, bid, provider_token, vault, .. } = ctx.accounts;
    let (key, bid_key) = (loader.key(), bid.key());
    let mut bid = bid.load_mut()?;
    let mut task = loader.load_mut()?;
    let now = Clock::get()?.unix_timestamp;
    require!(task.is(TaskStatus::Bidding), MarketError::NotBidding);
    require!(now >= task.commit_by, MarketError::RevealNotOpen);
    // Else a bidder could wait for the others' prices past the end.
    require!(now < task.reveal_by, MarketError::RevealOver);
    require!(bid.revealed == 0, MarketError::AlreadyRevealed);
    require!(Bid::commitment(&key, &bid.bond, price, &salt) == bid.commitment, MarketError::CommitmentMismatch);
    require!((1..=task.reward).contains(&price), MarketError::PriceOutOfBounds);
    require!(vault::can_receive(provider_token, &task.mint, bidder.key), MarketError::ProviderTokenUnusable);

    task.reveals = task.reveals.checked_add(1).ok_or(MarketError::Overflow)?;
    task.rank(RankedBid { bid: bid_key, price, number: u64::from(bid.number) });
    bid.revealed = 1;
    bid.price = price;
    emit!(BidRevealed { task: key, bid: bid_key, price });
    let seeds: &[&[u8]] = &[VAULT_SEED, key.as_ref(), &[task.vault_bump]];
    Vault::of_itself(vault, seeds).pay(provider_token, task.bid_deposit)
}
