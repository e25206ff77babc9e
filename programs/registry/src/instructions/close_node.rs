use anchor_lang::prelude::*;

use crate::{constants::NODE_SEED, errors::RegistryError, events::NodeClosed, state::Node};

#[derive(Accounts)]
pub struct CloseNode<'info> {
    #[account(mut)]
    pub operator: Signer<'info>,
    #[account(
        mut,
        close = operator,
        seeds = [NODE_SEED, node.operator.as_ref(), &node.node_id.to_le_bytes()],
        bump = node.bump,
        has_one = operator @ RegistryError::NotOperator,
        constraint = node.is_retired() @ RegistryError::NodeNotRetired,
    )]
    pub node: Account<'info, Node>,
}

pub fn close_node(ctx: Context<CloseNode>) -> Result<()> {
    emit!(NodeClosed { node: ctx.accounts.node.key() });
    Ok(())
}
