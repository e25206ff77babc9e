use anchor_lang::{prelude::*, solana_program::sysvar};
use anchor_spl::token::Token;
use registry::state::Agent;

use crate::{
    attestation::{self, Expected},
    constants::*,
    errors::BondError,
    events::BondPosted,
    state::*,
};

#[derive(AnchorSerialize, AnchorDeserialize, Clone)]
pub struct PostComputeBondArgs {
    pub posted_at: i64,
    pub amount: u64,
    pub capability_bits: u128,
    pub provider: ComputeProvider,
    pub lease_id: [u8; 32],
}

#[derive(Accounts)]
#[instruction(args: PostComputeBondArgs)]
pub struct PostComputeBond<'info> {
    #[account(mut)]
    pub operator: Signer<'info>,
    pub config: AccountLoader<'info, BondGlobal>,
    #[account(constraint = agent.load()?.authority == operator.key() @ BondError::NotAgentOperator)]
    pub agent: AccountLoader<'info, Agent>,
    #[account(
        init, payer = operator, space = 8 + ComputeBond::INIT_SPACE,
        seeds = [COMPUTE_BOND_SEED, &agent.load()?.did, &args.posted_at.to_le_bytes()], bump
    )]
    pub bond: AccountLoader<'info, ComputeBond>,
    #[account(
        init_if_needed, payer = operator, space = 8 + Lease::INIT_SPACE,
        seeds = [LEASE_SEED, &[args.provider as u8], &args.lease_id], bump
    )]
    pub lease: AccountLoader<'info, Lease>,
    /// CHECK: created in the handler.
    #[account(mut, seeds = [BOND_ESCROW_SEED, bond.key().as_ref()], bump)]
    pub escrow: UncheckedAccount<'info>,
    /// CHECK: in the handler; pays now and receives the refund.
    #[account(mut)]
    pub operator_token: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = config.load()?.mint @ BondError::WrongMint)]
    pub mint: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ BondError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn post_compute_bond(ctx: Context<PostComputeBond>, args: PostComputeBondArgs) -> Result<()> {
    let PostComputeBondArgs { posted_at, amount, capability_bits, provider, lease_id } = args;
    let accounts = ctx.accounts;
    let global = accounts.config.load()?;
    global.require_running()?;
    require!(amount >= MIN_BOND_USD_MICRO, BondError::BondTooSmall);
    require!(capability_bits != 0, BondError::NoCapability);
    let now = Clock::get()?.unix_timestamp;
    let age = now.checked_sub(posted_at).ok_or(BondError::Overflow)?;
    require!((0..=POSTED_AT_TOLERANCE_SECS).contains(&age), BondError::PostedAtNotRecent);
    require!(
        vault::can_receive(&accounts.operator_token, &global.mint, accounts.operator.key),
        BondError::OperatorTokenUnusable
    );
    require_gte!(vault::amount(&accounts.operator_token)?, amount, BondError::BalanceTooLow);

    let agent_did = accounts.agent.load()?.did;
    let expected = Expected { agent_did: &agent_did, provider: provider as u8, lease_id: &lease_id };
    let attested = attestation::read(&accounts.instructions, &global, &expected, now)?;
    let (bond, operator) = (accounts.bond.key(), accounts.operator.key());
    // One that backs a bond has its discriminator, and is no account to begin with.
    *accounts.lease.load_init().map_err(|_| BondError::LeaseAlreadyBonded)? = Lease {
        bond,
        operator,
        refund_token: accounts.operator_token.key(),
        market: Caller::default(),
        bump: ctx.bumps.lease,
        reserved: [0; 32],
    };
    let mut posted = accounts.bond.load_init()?;
    *posted = ComputeBond {
        agent_did,
        provider: provider as u8,
        lease_id,
        bond_mint: global.mint,
        bond_amount: amount,
        gpu_hours_reserved: attested.gpu_hours,
        capability_bits,
        posted_at,
        expires_at: 0,
        slashable_until: 0,
        locked_to_task: Pubkey::default(),
        broker_attestation: attested.signature,
        status: BondStatus::Active as u8,
        bump: ctx.bumps.bond,
        escrow_bump: ctx.bumps.escrow,
    };
    posted.extend(now, attested.expires_at)?;
    drop((posted, global));

    let (escrow, payer) = (&accounts.escrow, &accounts.operator);
    let seeds: &[&[u8]] = &[BOND_ESCROW_SEED, bond.as_ref(), &[ctx.bumps.escrow]];
    vault::create(escrow, seeds, escrow.key, &accounts.mint, payer, &accounts.system_program)?;
    vault::transfer(&accounts.operator_token, escrow, payer, amount)?;

    emit!(BondPosted {
        bond,
        agent_did,
        operator,
        provider,
        lease_id,
        amount,
        gpu_hours: attested.gpu_hours,
        capability_bits,
        expires_at: attested.expires_at,
    });
    Ok(())
}
