use anchor_lang::prelude::*;

use super::Govern;
use crate::{constants::AUTHORITY_SEED, events::SlashCallersPinned, state::SlashCaller};

/// The default key unpins.
pub fn pin_slash_callers(ctx: Context<Govern>, staking: Pubkey, compute_bond: Pubkey, disputes: Pubkey) -> Result<()> {
    let mut config = ctx.accounts.config.load_mut()?;
    config.staking = slash_caller(staking);
    config.compute_bond = slash_caller(compute_bond);
    config.disputes = slash_caller(disputes);
    emit!(SlashCallersPinned { staking, compute_bond, disputes });
    Ok(())
}

fn slash_caller(program: Pubkey) -> SlashCaller {
    if program == Pubkey::default() {
        return SlashCaller::default();
    }
    let (authority, _) = Pubkey::find_program_address(&[AUTHORITY_SEED], &program);
    SlashCaller { program, authority }
}
