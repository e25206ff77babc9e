use anchor_lang::{prelude::*, solana_program::sysvar};

use crate::{
    constants::SEED_DELAY_SLOTS,
    errors::DisputesError,
    events::{SeedFixed, SeedMissed},
    logic::{
        draw,
        slot_hashes::{self, Found},
    },
    state::{Dispute, DisputeState},
};

#[derive(Accounts)]
pub struct FixSeed<'info> {
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: by address.
    #[account(address = sysvar::slot_hashes::ID @ DisputesError::NotSlotHashes)]
    pub slot_hashes: UncheckedAccount<'info>,
}

/// Whoever opened could not know this hash. The chain remembers it for about three minutes: should nobody come in that
/// time, not even the other side, another slot is named.
pub fn fix_seed(ctx: Context<FixSeed>) -> Result<()> {
    let FixSeed { dispute: loader, slot_hashes } = ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Drawing), DisputesError::NotDrawing);
    let (key, round) = (loader.key(), dispute.round);
    let current = dispute.current_mut()?;
    require!(!current.has_seed(), DisputesError::SeedFixed);
    match slot_hashes::first_from(&slot_hashes.try_borrow_data()?, current.seed_slot)? {
        Found::NotYet => return err!(DisputesError::SeedNotReady),
        Found::Hash(hash) => {
            current.seed = draw::seed(&key, round, &hash);
            emit!(SeedFixed { dispute: key, round, seed: current.seed });
        }
        Found::Gone => {
            let slot = Clock::get()?.slot;
            current.seed_slot = slot.checked_add(SEED_DELAY_SLOTS).ok_or(DisputesError::Overflow)?;
            emit!(SeedMissed { dispute: key, round, seed_slot: current.seed_slot });
        }
    }
    Ok(())
}
