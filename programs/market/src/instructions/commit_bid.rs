use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use compute_bond::state::ComputeBond;
use registry::state::{Agent, Capability, Node, NodeStatus};

use crate::{constants::*, errors::MarketError, events::BidCommitted, logic::bonds, state::*};

#[derive(Accounts)]
pub struct CommitBid<'info> {
    #[account(mut)]
    pub bidder: Signer<'info>,
    pub config: AccountLoader<'info, MarketConfig>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    pub bond: AccountLoader<'info, ComputeBond>,
    #[account(
        constraint = agent.load()?.authority == bidder.key() && agent.load()?.did == bond.load()?.agent_did @ MarketError::NotAgentOperator
    )]
    pub agent: AccountLoader<'info, Agent>,
    pub node: AccountLoader<'info, Node>,
    #[account(
        init, payer = bidder, space = 8 + Bid::INIT_SPACE,
        seeds = [BID_SEED, task.key().as_ref(), bond.key().as_ref()], bump
    )]
    pub bid: AccountLoader<'info, Bid>,
    /// CHECK: in the handler; pays the deposit now, and receives it and the reward.
    #[account(mut)]
    pub provider_token: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(mut, seeds = [VAULT_SEED, task.key().as_ref()], bump = task.load()?.vault_bump)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn commit_bid(ctx: Context<CommitBid>, commitment: [u8; 32]) -> Result<()> {
    let accounts = ctx.accounts;
    accounts.config.load()?.require_running()?;
    let (task_key, bidder) = (accounts.task.key(), accounts.bidder.key());
    let mut task = accounts.task.load_mut()?;
    let node = accounts.node.load()?;
    let now = Clock::get()?.unix_timestamp;
    require!(task.is(TaskStatus::Bidding), MarketError::NotBidding);
    require!(now < task.commit_by, MarketError::CommitOver);
    bonds::require_eligible(&*accounts.bond.load()?, &task, &task_key, now)?;
    require!(is_fit(&node, &bidder, task.capability_bit), MarketError::NodeUnfit);
    // Under a second name it still costs the fee, and earns no reputation: the market writes none.
    require_keys_neq!(bidder, task.client.owner, MarketError::OwnTask);
    require!(node.receipt_key != task.client_key, MarketError::SameKeyTwice);
    require!(vault::can_receive(&accounts.provider_token, &task.mint, &bidder), MarketError::ProviderTokenUnusable);

    let number = task.commits;
    task.commits = number.checked_add(1).ok_or(MarketError::Overflow)?;
    let deposit = task.bid_deposit;
    drop(task);
    let bond = accounts.bond.key();
    *accounts.bid.load_init()? = Bid {
        task: task_key,
        bond,
        bidder,
        agent_did: accounts.agent.load()?.did,
        provider_token: accounts.provider_token.key(),
        node: accounts.node.key(),
        receipt_key: node.receipt_key,
        commitment,
        number,
        price: 0,
        revealed: 0,
        bump: ctx.bumps.bid,
    };
    emit!(BidCommitted { task: task_key, bid: accounts.bid.key(), bond, bidder, number, deposit });
    vault::transfer(&accounts.provider_token, &accounts.vault, &accounts.bidder, deposit)
}

fn is_fit(node: &Node, bidder: &Pubkey, capability_bit: u8) -> bool {
    node.operator == *bidder
        && node.status == NodeStatus::Available
        && Capability::mask(capability_bit).is_some_and(|mask| node.profile.capability_bits & mask != 0)
}
