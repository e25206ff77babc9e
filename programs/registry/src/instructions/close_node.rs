use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::NodeClosed, state::Node};

#[derive(Accounts)]
pub struct CloseNode<'info> {
    #[account(mut)]
    pub operator: Signer<'info>,
    #[account(
        mut,
        close = operator,
        has_one = operator @ RegistryError::NotOperator,
        constraint = node.load()?.is_retired() @ RegistryError::NodeNotRetired,
    )]
    pub node: AccountLoader<'info, Node>,
}

pub fn close_node(ctx: Context<CloseNode>) -> Result<()> {
    emit!(NodeClosed { node: ctx.accounts.node.key() });
    Ok(())
}
