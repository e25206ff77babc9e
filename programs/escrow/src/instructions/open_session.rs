use anchor_lang::prelude::*;
use anchor_spl::token::{self, Token, Transfer};
use registry::state::Node;

use crate::{
    constants::*,
    errors::EscrowError,
    events::SessionOpened,
    logic::{
        opening::{self, Offer, Place},
        token_account::can_receive,
        vault::NewVault,
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
    #[account(mut, seeds = [RENTER_SEED, renter.key.as_ref()], bump = renter_account.bump)]
    pub renter_account: Account<'info, Renter>,
    /// CHECK: in the handler; pays now and receives the refund.
    #[account(mut)]
    pub renter_token: UncheckedAccount<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.bump)]
    pub config: Box<Account<'info, EscrowConfig>>,
    pub node: Box<Account<'info, Node>>,
    #[account(
        init, payer = renter, space = Session::SPACE,
        seeds = [SESSION_SEED, &config.instance, renter.key.as_ref(), &renter_account.next_nonce.to_le_bytes()], bump
    )]
    pub session: AccountLoader<'info, Session>,
    /// CHECK: by address; created in the handler.
    #[account(mut, seeds = [VAULT_SEED, session.key().as_ref()], bump)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = config.mint @ EscrowError::WrongMint)]
    pub mint: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

impl<'info> OpenSession<'info> {
    fn new_vault(&self, bump: u8) -> NewVault<'_, 'info> {
        NewVault {
            vault: &self.vault,
            deal: self.session.as_ref(),
            bump,
            mint: &self.mint,
            payer: &self.renter,
            token_program: &self.token_program,
            system_program: &self.system_program,
        }
    }
}

pub fn open_session(ctx: Context<OpenSession>, terms: SessionTerms) -> Result<()> {
    let accounts = ctx.accounts;
    let (renter, renter_token) = (accounts.renter.key(), accounts.renter_token.key());
    let parameters = &accounts.config.parameters;
    require_times(&terms, parameters)?;
    require!(terms.max_units > 0, EscrowError::NoUnits);
    require!(can_receive(&accounts.renter_token, &accounts.config.mint, &renter), EscrowError::RenterTokenUnusable);

    let place = Place {
        renter: Payee::new(renter, renter_token),
        // Its token account is named by the operator, who accepts.
        operator: Payee::new(accounts.node.operator, Pubkey::default()),
        node: accounts.node.key(),
        vault: accounts.vault.key(),
        nonce: accounts.renter_account.take_nonce()?,
        bump: ctx.bumps.session,
    };
    let mut deal = opening::open(&accounts.config, &accounts.node, &terms.offer, place)?;
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

    accounts.new_vault(ctx.bumps.vault).create()?;
    let transfer = Transfer {
        from: accounts.renter_token.to_account_info(),
        to: accounts.vault.to_account_info(),
        authority: accounts.renter.to_account_info(),
    };
    token::transfer(CpiContext::new(accounts.token_program.to_account_info(), transfer), deal.funds)
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
