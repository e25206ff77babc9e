use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::state::Node;

use crate::{
    constants::*,
    errors::EscrowError,
    events::SessionOpened,
    logic::{
        opening::{self, Offer, Place},
        vault::create,
    },
    state::*,
};

#[derive(AnchorSerialize, AnchorDeserialize, Clone, Debug)]
pub struct SessionTerms {
    pub offer: Offer,
    pub max_units: u64,
    pub accept_by: i64,
    pub expires_at: i64,
    pub challenge_window: u32,
    pub silence_limit: u32,
    pub ssh_key_hash: Option<[u8; 32]>,
    pub job_spec_hash: Option<[u8; 32]>,
}

#[derive(Accounts)]
pub struct OpenSession<'info> {
    #[account(mut)]
    pub renter: Signer<'info>,
    #[account(mut, constraint = renter_account.wallet == renter.key() @ EscrowError::NotRenter)]
    pub renter_account: Account<'info, Renter>,
    /// CHECK: in the handler; pays now and receives the refund.
    #[account(mut)]
    pub renter_token: UncheckedAccount<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    pub node: AccountLoader<'info, Node>,
    #[account(
        init, payer = renter, space = Session::SPACE,
        seeds = [SESSION_SEED, &config.load()?.instance, renter.key.as_ref(), &renter_account.next_nonce.to_le_bytes()], bump
    )]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address; created in the handler.
    #[account(mut, seeds = [VAULT_SEED, session.key().as_ref()], bump)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = config.load()?.mint @ EscrowError::WrongMint)]
    pub mint: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn open_session(ctx: Context<OpenSession>, terms: SessionTerms) -> Result<()> {
    let accounts = ctx.accounts;
    let (renter, renter_token) = (accounts.renter.key(), accounts.renter_token.key());
    let config = accounts.config.load()?;
    let parameters = config.parameters;
    let node = accounts.node.load()?;
    require_times(&terms, &parameters)?;
    require!(terms.max_units > 0, EscrowError::NoUnits);
    require!(vault::can_receive(&accounts.renter_token, &config.mint, &renter), EscrowError::RenterTokenUnusable);

    let place = Place {
        renter: Payee::new(renter, renter_token),
        // Its token account is named by the operator, who accepts.
        operator: Payee::new(node.operator, Pubkey::default()),
        node: accounts.node.key(),
        vault: accounts.vault.key(),
        nonce: accounts.renter_account.take_nonce()?,
        bump: ctx.bumps.session,
    };
    let mut deal = opening::open(&config, &node, &terms.offer, place)?;
    let cost = deal.rates.amounts(terms.max_units).ok_or(EscrowError::AmountOverflow)?;
    deal.funds = cost.total().ok_or(EscrowError::AmountOverflow)?;
    let bond = bps::share(cost.gross, parameters.session_bond_bps).ok_or(EscrowError::AmountOverflow)?;
    emit!(SessionOpened {
        session: accounts.session.key(),
        renter,
        renter_token,
        node: deal.node,
        unit_kind: terms.offer.unit_kind,
        price: terms.offer.price,
        max_units: terms.max_units,
        funds: deal.funds,
    });
    *accounts.session.load_init()? = Session {
        deal,
        max_units: terms.max_units,
        accepted_units: 0,
        accepted_until: 0,
        bond,
        accept_by: terms.accept_by,
        expires_at: terms.expires_at,
        active_at: 0,
        close_at: 0,
        challenge_window: terms.challenge_window,
        silence_limit: terms.silence_limit,
        ssh_key_hash: terms.ssh_key_hash.unwrap_or_default(),
        job_spec_hash: terms.job_spec_hash.unwrap_or_default(),
        state: SessionState::Proposed as u8,
        padding: [0; 7],
    };

    let OpenSession { renter, renter_token, session, vault, mint, system_program, .. } = accounts;
    create(vault, ctx.bumps.vault, &session.key(), mint, renter, system_program)?;
    vault::transfer(renter_token, vault, renter, deal.funds)
}

fn require_times(terms: &SessionTerms, parameters: &Parameters) -> Result<()> {
    let now = Clock::get()?.unix_timestamp;
    require!(
        now < terms.accept_by && terms.accept_by <= later(now, parameters.max_window)?,
        EscrowError::AcceptByOutOfBounds
    );
    require!(
        terms.accept_by < terms.expires_at && terms.expires_at <= later(now, parameters.max_duration)?,
        EscrowError::ExpiryOutOfBounds
    );
    parameters.require_window(terms.challenge_window)?;
    parameters.require_window(terms.silence_limit)
}
