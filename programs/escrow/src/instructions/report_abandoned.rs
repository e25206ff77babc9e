use anchor_lang::prelude::*;
use registry::state::FaultKind;

use crate::{
    constants::FAULT_SEED,
    errors::EscrowError,
    events::Abandoned,
    logic::{
        finish::{self, *},
        metering::Amounts,
    },
    state::*,
};

#[derive(Accounts)]
pub struct ReportAbandoned<'info> {
    // Only the renter knows whether the node is gone or its receipts are on their way, and nobody else loses by it.
    #[account(mut, address = end.session.load()?.deal.renter.owner @ EscrowError::NotRenter)]
    pub reporter: Signer<'info>,
    pub end: EndSession<'info>,
    #[account(
        init, payer = reporter, space = 8 + Fault::INIT_SPACE, seeds = [FAULT_SEED, end.session.key().as_ref()], bump
    )]
    pub fault: Box<Account<'info, Fault>>,
    pub system_program: Program<'info, System>,
}

pub fn report_abandoned(ctx: Context<ReportAbandoned>) -> Result<()> {
    let ReportAbandoned { end, fault, .. } = ctx.accounts;
    let session = end.session.load()?;
    session.require_active()?;
    let now = Clock::get()?.unix_timestamp;
    session.require_abandoned(now)?;
    let deal = &session.deal;
    fault.set_inner(Fault {
        session: end.session.key(),
        node: deal.node,
        operator: deal.operator.owner,
        renter: deal.renter.owner,
        renter_token: deal.renter.token,
        bond: session.bond,
        at: now,
        kind: FaultKind::Abandoned,
        bump: ctx.bumps.fault,
    });
    emit!(Abandoned { session: fault.session, fault: fault.key(), node: fault.node, bond: fault.bond });
    drop(session);

    end.reputation()?.record_fault(fault.node, FaultKind::Abandoned)?;
    finish::end(end, &Amounts::ZERO, Outcome::Abandoned)
}
