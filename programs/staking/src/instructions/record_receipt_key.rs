use anchor_lang::prelude::*;

use crate::{
    constants::RECEIPT_KEY_SEED,
    errors::StakingError,
    events::ReceiptKeyRecorded,
    evidence::ties_key,
    state::{Pool, ReceiptKey},
};

#[derive(Accounts)]
#[instruction(receipt_key: Pubkey)]
pub struct RecordReceiptKey<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: the node, or a session of it: `ties_key` checks it.
    #[account(constraint = ties_key(&source, &receipt_key, &pool.key(), &*pool.load()?)? @ StakingError::KeyNotOfNode)]
    pub source: UncheckedAccount<'info>,
    #[account(
        init, payer = payer, space = 8 + ReceiptKey::INIT_SPACE,
        seeds = [RECEIPT_KEY_SEED, pool.key().as_ref(), receipt_key.as_ref()], bump
    )]
    pub record: Account<'info, ReceiptKey>,
    pub system_program: Program<'info, System>,
}

/// Anyone: whoever deals with a node keeps its key on record, so that it cannot escape by rotating it.
pub fn record_receipt_key(ctx: Context<RecordReceiptKey>, receipt_key: Pubkey) -> Result<()> {
    let pool = ctx.accounts.pool.key();
    ctx.accounts.record.set_inner(ReceiptKey { pool, receipt_key });
    emit!(ReceiptKeyRecorded { pool, receipt_key });
    Ok(())
}
