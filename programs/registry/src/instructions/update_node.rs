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
        constraint = !node.load()?.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: AccountLoader<'info, Node>,
}

pub fn update_node(ctx: Context<UpdateNode>, profile: NodeProfile) -> Result<()> {
    let mut node = ctx.accounts.node.load_mut()?;
    profile.validate(ctx.accounts.config.load()?.active_capabilities(), node.profile.capability_bits)?;
    node.profile = profile;
    emit!(NodeUpdated { node: ctx.accounts.node.key(), profile });
    Ok(())
}
