use anchor_lang::prelude::*;

use crate::{
    constants::{NODE_SEED, REPUTATION_SEED},
    errors::RegistryError,
    events::NodeRegistered,
    keys,
    state::{Node, NodeClass, NodeProfile, NodeStatus, RegistryConfig, Reputation},
};

#[derive(Accounts)]
#[instruction(node_id: u64)]
pub struct RegisterNode<'info> {
    #[account(mut)]
    pub operator: Signer<'info>,
    #[account(constraint = !config.load()?.is_paused() @ RegistryError::Paused)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        init,
        payer = operator,
        space = Node::SPACE,
        seeds = [NODE_SEED, operator.key().as_ref(), &node_id.to_le_bytes()],
        bump,
    )]
    pub node: AccountLoader<'info, Node>,
    // Stops a retired node from coming back at its old address, and a bad reputation from being reset. A plain `init`
    // would refuse as well, but with a number of the system program instead of a name.
    #[account(
        init_if_needed,
        payer = operator,
        space = 8 + Reputation::INIT_SPACE,
        seeds = [REPUTATION_SEED, node.key().as_ref()],
        bump,
        constraint = reputation.load_init().is_ok() @ RegistryError::NodeAddressUsed,
    )]
    pub reputation: AccountLoader<'info, Reputation>,
    pub system_program: Program<'info, System>,
}

pub fn register_node(
    ctx: Context<RegisterNode>,
    node_id: u64,
    class: NodeClass,
    receipt_key: Pubkey,
    profile: NodeProfile,
) -> Result<()> {
    profile.validate(ctx.accounts.config.load()?.active_capabilities(), 0)?;
    keys::require_receipt_key(&receipt_key)?;
    let registered_at = Clock::get()?.unix_timestamp;
    let operator = ctx.accounts.operator.key();
    let mut reputation = ctx.accounts.reputation.load_init()?;
    reputation.node = ctx.accounts.node.key();
    reputation.bump = ctx.bumps.reputation;
    let mut node = ctx.accounts.node.load_init()?;
    node.operator = operator;
    node.node_id = node_id;
    node.status = NodeStatus::Available.into();
    node.class = class.into();
    node.profile = profile;
    node.receipt_key = receipt_key;
    node.registered_at = registered_at;
    node.bump = ctx.bumps.node;
    emit!(NodeRegistered { node: reputation.node, operator, node_id, class, receipt_key, profile, registered_at });
    Ok(())
}
