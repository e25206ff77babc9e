use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::NodeUpdated,
    state::{Node, NodeProfile, RegistryConfig},
};

#[derive(Accounts)]
pub struct UpdateNode<'info> {
    pub operator: Signer<'info>,
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        mut,
        has_one = operator @ RegistryError::NotOperator,
        constraint = !node.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: Account<'info, Node>,
}

pub fn update_node(ctx: Context<UpdateNode>, profile: NodeProfile) -> Result<()> {
    let node = &mut ctx.accounts.node;
    profile.validate(ctx.accounts.config.load()?.active_capabilities(), node.profile.capability_bits)?;
    node.profile = profile.clone();
    emit!(NodeUpdated { node: node.key(), profile });
    Ok(())
}
