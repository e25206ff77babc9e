use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::state::Capability;

use crate::{constants::*, errors::MarketError, events::TaskPosted, state::*};

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Debug)]
pub struct TaskTerms {
    pub reward: u64,
    pub payout_mode: PayoutMode,
    /// Acknowledges results and signs receipts for the client.
    pub client_key: Pubkey,
    pub spec_hash: [u8; 32],
    pub commit_by: i64,
    pub reveal_by: i64,
    pub deadline: i64,
}

#[derive(Accounts)]
pub struct PostTask<'info> {
    #[account(mut)]
    pub client: Signer<'info>,
    #[account(mut, seeds = [CLIENT_SEED, client.key.as_ref()], bump = client_account.bump)]
    pub client_account: Box<Account<'info, Client>>,
    /// CHECK: in the handler; pays now and receives the refund.
    #[account(mut)]
    pub client_token: UncheckedAccount<'info>,
    pub config: AccountLoader<'info, MarketConfig>,
    #[account(constraint = !capability.load()?.is_retired() @ MarketError::CapabilityRetired)]
    pub capability: AccountLoader<'info, Capability>,
    pub verifier: Option<Box<Account<'info, Verifier>>>,
    #[account(
        init, payer = client, space = Task::SPACE,
        seeds = [TASK_SEED, &config.load()?.instance, client.key.as_ref(), &client_account.next_nonce.to_le_bytes()], bump
    )]
    pub task: AccountLoader<'info, Task>,
    /// CHECK: created in the handler.
    #[account(mut, seeds = [VAULT_SEED, task.key().as_ref()], bump)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = config.load()?.mint @ MarketError::WrongMint)]
    pub mint: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn post_task(ctx: Context<PostTask>, terms: TaskTerms) -> Result<()> {
    let accounts = ctx.accounts;
    let config = accounts.config.load()?;
    let parameters = config.parameters;
    config.require_running()?;
    let Schedule { award_by, settle_by } = schedule(&terms, &parameters)?;
    require!(terms.reward >= MIN_REWARD, MarketError::RewardTooSmall);
    require!(terms.spec_hash != [0; 32], MarketError::SpecMissing);
    require!(!receipt::is_small_order(&terms.client_key.to_bytes()), MarketError::KeySmallOrder);
    let is_verified = terms.payout_mode == PayoutMode::Verified;
    require!(accounts.verifier.is_some() == is_verified, MarketError::VerifierMismatch);
    let client = accounts.client.key();
    require!(vault::can_receive(&accounts.client_token, &config.mint, &client), MarketError::ClientTokenUnusable);

    accounts.client_account.take_nonce()?;
    let (task_key, capability) = (accounts.task.key(), accounts.capability.load()?);
    {
        let mut task = accounts.task.load_init()?;
        task.set_status(TaskStatus::Bidding);
        task.payout_mode = terms.payout_mode as u8;
        task.capability_bit = capability.bit;
        task.vault_bump = ctx.bumps.vault;
        task.authority_bump = config.authority_bump;
        task.dispute_client_bps = parameters.dispute_client_bps;
        task.client = Payee::new(client, accounts.client_token.key());
        task.treasury = Payee::new(config.fee_vault_owner, config.fee_vault);
        task.mint = config.mint;
        task.client_key = terms.client_key;
        task.verifier = accounts.verifier.as_ref().map(|verifier| verifier.key).unwrap_or_default();
        task.spec_hash = terms.spec_hash;
        task.reward = terms.reward;
        task.required_bond = capability.min_bond_usd;
        task.bid_deposit = parameters.bid_deposit;
        task.commit_by = terms.commit_by;
        task.reveal_by = terms.reveal_by;
        task.award_by = award_by;
        task.deadline = terms.deadline;
        task.settle_by = settle_by;
        task.dispute_timeout = i64::from(parameters.dispute_timeout);
    }
    emit!(TaskPosted {
        task: task_key,
        client,
        capability_bit: capability.bit,
        reward: terms.reward,
        required_bond: capability.min_bond_usd,
        payout_mode: terms.payout_mode,
        spec_hash: terms.spec_hash,
        commit_by: terms.commit_by,
        reveal_by: terms.reveal_by,
        award_by,
        deadline: terms.deadline,
    });

    let seeds: &[&[u8]] = &[VAULT_SEED, task_key.as_ref(), &[ctx.bumps.vault]];
    let vault = &accounts.vault;
    vault::create(vault, seeds, vault.key, &accounts.mint, &accounts.client, &accounts.system_program)?;
    vault::transfer(&accounts.client_token, vault, &accounts.client, terms.reward)
}

struct Schedule {
    award_by: i64,
    settle_by: i64,
}

fn schedule(terms: &TaskTerms, parameters: &Parameters) -> Result<Schedule> {
    let now = Clock::get()?.unix_timestamp;
    let later = |from: i64, secs: u32| from.checked_add(i64::from(secs)).ok_or_else(|| error!(MarketError::Overflow));
    require!(
        terms.commit_by >= later(now, parameters.min_bidding_window)?
            && terms.reveal_by >= later(terms.commit_by, parameters.min_bidding_window)?,
        MarketError::BiddingTooShort
    );
    let award_by = later(terms.reveal_by, parameters.award_window)?;
    let limit = now.checked_add(MAX_TASK_SECS).ok_or(MarketError::Overflow)?;
    require!(award_by < terms.deadline && terms.deadline <= limit, MarketError::DeadlineOutOfBounds);
    Ok(Schedule { award_by, settle_by: later(terms.deadline, parameters.dispute_window)? })
}
