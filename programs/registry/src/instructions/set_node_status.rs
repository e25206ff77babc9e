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
        constraint = !node.load()?.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: AccountLoader<'info, Node>,
}

pub fn set_node_status(ctx: Context<SetNodeStatus>, status: NodeStatus) -> Result<()> {
    let mut node = ctx.accounts.node.load_mut()?;
    node.status = status.into();
    emit!(NodeStatusSet { node: ctx.accounts.node.key(), status });
    Ok(())
}
