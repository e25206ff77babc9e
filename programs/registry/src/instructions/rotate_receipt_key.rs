use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::ReceiptKeyRotated, keys, state::Node};

#[derive(Accounts)]
pub struct RotateReceiptKey<'info> {
    pub operator: Signer<'info>,
    #[account(
        mut,
        has_one = operator @ RegistryError::NotOperator,
        constraint = !node.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: Account<'info, Node>,
}

pub fn rotate_receipt_key(ctx: Context<RotateReceiptKey>, receipt_key: Pubkey) -> Result<()> {
    let node = &mut ctx.accounts.node;
    require_keys_neq!(node.receipt_key, receipt_key, RegistryError::ReceiptKeyUnchanged);
    keys::require_receipt_key(&receipt_key)?;
    node.receipt_key = receipt_key;
    emit!(ReceiptKeyRotated { node: node.key(), receipt_key });
    Ok(())
}
