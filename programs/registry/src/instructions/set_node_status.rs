use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::NodeStatusSet,
    state::{Node, NodeStatus},
};

#[derive(Accounts)]
pub struct SetNodeStatus<'info> {
    pub operator: Signer<'info>,
    #[account(
        mut,
        has_one = operator @ RegistryError::NotOperator,
        constraint = !node.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: Account<'info, Node>,
}

pub fn set_node_status(ctx: Context<SetNodeStatus>, status: NodeStatus) -> Result<()> {
    let node = &mut ctx.accounts.node;
    node.status = status;
    emit!(NodeStatusSet { node: node.key(), status });
    Ok(())
}
