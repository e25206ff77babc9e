use anchor_lang::prelude::*;

use crate::{errors::RegistryError, events::ReceiptKeyRotated, keys, state::Node};

#[derive(Accounts)]
pub struct RotateReceiptKey<'info> {
    pub operator: Signer<'info>,
    #[account(
        mut,
        has_one = operator @ RegistryError::NotOperator,
        constraint = !node.load()?.is_retired() @ RegistryError::NodeRetired,
    )]
    pub node: AccountLoader<'info, Node>,
}

pub fn rotate_receipt_key(ctx: Context<RotateReceiptKey>, receipt_key: Pubkey) -> Result<()> {
    let mut node = ctx.accounts.node.load_mut()?;
    require_keys_neq!(node.receipt_key, receipt_key, RegistryError::ReceiptKeyUnchanged);
    keys::require_receipt_key(&receipt_key)?;
    node.receipt_key = receipt_key;
    emit!(ReceiptKeyRotated { node: ctx.accounts.node.key(), receipt_key });
    Ok(())
}
