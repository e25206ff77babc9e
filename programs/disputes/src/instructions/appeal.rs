use anchor_lang::prelude::*;
use anchor_spl::token::{Token, TokenAccount};

use crate::{constants::*, errors::DisputesError, events::Appealed, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct Appeal<'info> {
    pub party: Signer<'info>,
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    #[account(
        mut,
        constraint = source.mint == config.load()?.mint @ DisputesError::WrongMint,
        constraint = source.owner == party.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    pub token_program: Program<'info, Token>,
}

/// A larger panel, of whom nobody judged before; once. A pause does not stop it.
pub fn appeal(ctx: Context<Appeal>) -> Result<()> {
    let Appeal { party: signer, court, dispute: loader, source, vault, .. } = ctx.accounts;
    let mut court = court.load_mut()?;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Decided), DisputesError::NotDecided);
    require!(!dispute.is_appeal(), DisputesError::AppealedAlready);
    require!(Clock::get()?.unix_timestamp < dispute.appeal_by, DisputesError::AppealOver);
    let by = dispute.party(signer.key).ok_or(DisputesError::NotParty)?;
    require!(dispute.verdict().is_none_or(|verdict| winner(verdict) != by), DisputesError::WinnerAppeals);
    // With fewer the panel could never be drawn.
    require_gte!(court.seated(), dispute.parameters.both_panels(), DisputesError::NotEnoughGuardians);
    let bond = dispute.bond;
    require_gte!(source.amount, bond, DisputesError::BalanceTooLow);

    dispute.put_down(by)?;
    dispute.set_appellant(by);
    dispute.begin(1, court.seats)?;
    let Round { opened_at, seats, seed_slot, .. } = *dispute.current()?;
    emit!(Appealed { dispute: loader.key(), by, opened_at, seats, seed_slot });
    Purse { vault }.take(source.as_ref().as_ref(), signer, bond, &mut court)
}
