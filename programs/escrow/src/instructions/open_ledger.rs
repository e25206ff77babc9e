use anchor_lang::prelude::*;
use anchor_spl::token::Token;
use registry::state::Node;

use crate::{
    constants::*,
    errors::EscrowError,
    events::LedgerOpened,
    logic::{
        opening::{self, Offer, Place},
        vault::create,
    },
    state::*,
};

#[derive(Accounts)]
pub struct OpenLedger<'info> {
    #[account(mut)]
    pub renter: Signer<'info>,
    #[account(mut, constraint = renter_account.wallet == renter.key() @ EscrowError::NotRenter)]
    pub renter_account: Account<'info, Renter>,
    /// CHECK: in the handler; pays deposits and receives what is withdrawn.
    pub renter_token: UncheckedAccount<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    pub node: AccountLoader<'info, Node>,
    /// CHECK: in the handler. The renter names it, the operator agrees by signing vouchers.
    pub operator_token: UncheckedAccount<'info>,
    #[account(
        init, payer = renter, space = Ledger::SPACE,
        seeds = [LEDGER_SEED, &config.load()?.instance, renter.key.as_ref(), &renter_account.next_nonce.to_le_bytes()], bump
    )]
    pub ledger: AccountLoader<'info, Ledger>,
    /// CHECK: by address; created in the handler.
    #[account(mut, seeds = [VAULT_SEED, ledger.key().as_ref()], bump)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address.
    #[account(address = config.load()?.mint @ EscrowError::WrongMint)]
    pub mint: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

pub fn open_ledger(ctx: Context<OpenLedger>, offer: Offer, withdraw_delay: u32) -> Result<()> {
    let accounts = ctx.accounts;
    let (config, node) = (accounts.config.load()?, accounts.node.load()?);
    let (renter, operator_token) = (accounts.renter.key(), accounts.operator_token.key());
    let parameters = config.parameters;
    parameters.require_window(withdraw_delay)?;
    require!(vault::can_receive(&accounts.renter_token, &config.mint, &renter), EscrowError::RenterTokenUnusable);
    require!(
        vault::can_receive(&accounts.operator_token, &config.mint, &node.operator),
        EscrowError::OperatorTokenUnusable
    );
    let place = Place {
        renter: Payee::new(renter, accounts.renter_token.key()),
        operator: Payee::new(node.operator, operator_token),
        node: accounts.node.key(),
        vault: accounts.vault.key(),
        nonce: accounts.renter_account.take_nonce()?,
        bump: ctx.bumps.ledger,
    };
    let deal = opening::open(&config, &node, &offer, place)?;
    *accounts.ledger.load_init()? = Ledger { deal, withdrawal: 0, withdraw_at: 0, withdraw_delay, padding: [0; 4] };
    emit!(LedgerOpened {
        ledger: accounts.ledger.key(),
        renter,
        renter_token: deal.renter.token,
        node: deal.node,
        unit_kind: offer.unit_kind,
        price: offer.price,
        operator_token,
    });
    let OpenLedger { renter, ledger, vault, mint, system_program, .. } = accounts;
    create(vault, ctx.bumps.vault, &ledger.key(), mint, renter, system_program)
}
