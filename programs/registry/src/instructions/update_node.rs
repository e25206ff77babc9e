use anchor_lang::prelude::*;

use crate::{
    constants::{CONFIG_SEED, NODE_SEED},
    errors::RegistryError,
    events::NodeUpdated,
    state::{Node, NodeProfile, RegistryConfig},
};

#[derive(Accounts)]
pub struct UpdateNode<'info> {
    pub operator: Signer<'info>,
    #[account(seeds = [CONFIG_SEED], bump = config.load()?.bump)]
    pub config: AccountLoader<'info, RegistryConfig>,
    #[account(
        mut,
        seeds = [NODE_SEED, node.operator.as_ref(), &node.node_id.to_le_bytes()],
        bump = node.bump,
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
