use anchor_lang::prelude::*;

use crate::{errors::DisputesError, events::LeaveAnnounced, state::Guardian};

#[derive(Accounts)]
pub struct LeaveSeat<'info> {
    pub wallet: Signer<'info>,
    #[account(mut, has_one = wallet @ DisputesError::WrongWallet)]
    pub guardian: AccountLoader<'info, Guardian>,
}

/// Rounds that opened before can still draw the guardian, those that open later cannot.
pub fn leave_seat(ctx: Context<LeaveSeat>) -> Result<()> {
    let mut guardian = ctx.accounts.guardian.load_mut()?;
    let leaving_at = guardian.leave()?;
    emit!(LeaveAnnounced { guardian: guardian.wallet, leaving_at, evicted: false });
    Ok(())
}
