use anchor_lang::{prelude::*, solana_program::sysvar};
use receipt::Kind;

use crate::{
    errors::EscrowError,
    logic::{
        finish::{self, *},
        receipts,
    },
    state::*,
};

#[derive(Accounts)]
pub struct SettleFinal<'info> {
    pub end: EndSession<'info>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ EscrowError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
}

pub fn settle_final(ctx: Context<SettleFinal>) -> Result<()> {
    let SettleFinal { end, instructions } = ctx.accounts;
    let mut session = end.session.load_mut()?;
    session.require_open_to_receipts(Clock::get()?.unix_timestamp)?;
    let data = instructions.try_borrow_data()?;
    let receipt = receipts::read(&data, &session.deal, end.session.as_ref().key, Kind::Session)?;
    // Any receipt but the one that both called the last could end a session early.
    require!(receipt.is_final, EscrowError::ReceiptNotFinal);
    require!(receipt.units <= session.max_units, EscrowError::UnitsAboveMaximum);
    let added = receipts::advance(&mut session.deal, &receipt)?;
    let Deal { node, units, .. } = session.deal;
    let kind = session.deal.unit_kind();
    drop(session);

    end.reputation()?.record_settlement(node, kind, units)?;
    finish::end(end, &added, Outcome::Final)
}
