use anchor_lang::prelude::*;
use registry::state::{Node, NodeStatus};

use crate::{
    errors::EscrowError,
    events::SessionAccepted,
    logic::{bond::require_bonded, exposure},
    state::*,
};

#[derive(Accounts)]
pub struct AcceptSession<'info> {
    pub operator: Signer<'info>,
    pub config: AccountLoader<'info, EscrowConfig>,
    #[account(mut)]
    pub session: AccountLoader<'info, Session>,
    #[account(
        address = session.load()?.deal.node @ EscrowError::WrongNode,
        has_one = operator @ EscrowError::NotOperator
    )]
    pub node: AccountLoader<'info, Node>,
    #[account(mut, constraint = exposure.load()?.node == node.key() @ EscrowError::WrongExposure)]
    pub exposure: AccountLoader<'info, Exposure>,
    /// CHECK: in the handler; every payment of this session goes there.
    pub operator_token: UncheckedAccount<'info>,
    /// CHECK: `require_bonded` reads it as the node's pool of staking.
    pub pool: UncheckedAccount<'info>,
    /// CHECK: `require_bonded` reads it as staking's config.
    pub staking_config: UncheckedAccount<'info>,
}

pub fn accept_session(ctx: Context<AcceptSession>) -> Result<()> {
    let AcceptSession { operator, config, session: loader, node, exposure, operator_token, pool, staking_config } =
        ctx.accounts;
    let config = config.load()?;
    config.require_running()?;
    let now = Clock::get()?.unix_timestamp;
    let mut session = loader.load_mut()?;
    require!(session.is(SessionState::Proposed), EscrowError::SessionNotProposed);
    require!(now <= session.accept_by, EscrowError::AcceptanceOver);
    let node_now = node.load()?;
    require!(node_now.status == NodeStatus::Available, EscrowError::NodeNotAvailable);
    // The renter trusted the key of the opening, and the node may have lost it since.
    require_keys_eq!(node_now.receipt_key, session.deal.receipt_key, EscrowError::ReceiptKeyRotated);
    require!(vault::can_receive(operator_token, &config.mint, operator.key), EscrowError::OperatorTokenUnusable);

    session.deal.operator.token = operator_token.key();
    session.accepted_units = session.max_units;
    session.accepted_until = session.expires_at;
    session.active_at = now;
    session.set_state(SessionState::Active);
    exposure::add(exposure, session.bond)?;
    require_bonded(pool, staking_config, &node.key(), exposure.load()?.bond_required)?;
    emit!(SessionAccepted { session: loader.key(), operator_token: operator_token.key(), bond: session.bond });
    Ok(())
}
