use anchor_lang::{prelude::*, Discriminator, InstructionData};
use anchor_spl::token::Token;
use market::{
    instruction::SettleDispute,
    program::Market,
    state::{Task, TaskStatus, Verdict},
};
use runtime::Passed::{Read, Sign, Write};

use crate::{
    constants::*,
    errors::DisputesError,
    events::VerdictExecuted,
    logic::money::{self, Purse},
    state::*,
};

/// Everyone who has to do with the end of a dispute. Each is fixed by the dispute or by the market's task: who cranks
/// chooses nothing.
#[derive(Accounts)]
pub struct ExecuteVerdict<'info> {
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; signs.
    #[account(address = AUTHORITY)]
    pub disputes_authority: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether the verdict reaches it.
    #[account(mut, address = dispute.load()?.task @ DisputesError::WrongTask)]
    pub task: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    #[account(mut)]
    pub task_vault: UncheckedAccount<'info>,
    /// CHECK: by address; what it is now decides whether it is paid or the money waits.
    #[account(mut, address = dispute.load()?.client.token @ DisputesError::WrongClientToken)]
    pub client_token: UncheckedAccount<'info>,
    /// CHECK: as above.
    #[account(mut, address = dispute.load()?.agent.token @ DisputesError::WrongAgentToken)]
    pub agent_token: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    #[account(mut)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    pub market_config: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    #[account(mut)]
    pub bond: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    pub lease: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    #[account(mut)]
    pub bond_escrow: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    #[account(mut)]
    pub bond_operator: UncheckedAccount<'info>,
    /// CHECK: the bonds' program checks it.
    pub bond_config: UncheckedAccount<'info>,
    /// CHECK: the market's own.
    pub market_authority: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    pub compute_bond_program: UncheckedAccount<'info>,
    pub market_program: Program<'info, Market>,
    pub token_program: Program<'info, Token>,
}

/// Settles the task as the verdict says, and pays the bonds out; anyone, once nobody can appeal. A pause does not stop it,
/// and neither does a party.
pub fn execute_verdict(ctx: Context<ExecuteVerdict>) -> Result<()> {
    let accounts = ctx.accounts;
    let now = Clock::get()?.unix_timestamp;
    let verdict = {
        let dispute = accounts.dispute.load()?;
        require!(dispute.is(DisputeState::Decided), DisputesError::NotDecided);
        require!(now >= dispute.appeal_by, DisputesError::AppealOpen);
        dispute.verdict()
    };
    // Without a verdict, or when it comes too late, the market ends the task as undecided by itself.
    let reachable = verdict.filter(|_| still_frozen(&accounts.task, now));
    if let Some(verdict) = reachable {
        accounts.settle_task(verdict)?;
    }

    let ExecuteVerdict { config, court, dispute: loader, vault, client_token, agent_token, .. } = accounts;
    let mut dispute = loader.load_mut()?;
    dispute.set_state(DisputeState::Executed);
    dispute.executed_at = now;
    let fees = dispute.fees()?;
    let (to_client, to_agent) = dispute.shares()?;
    let client = money::settle(&mut dispute.client, to_client, client_token, &config.load()?.mint);
    let agent = money::settle(&mut dispute.agent, to_agent, agent_token, &config.load()?.mint);
    dispute.release(client.paid)?;
    dispute.release(agent.paid)?;
    emit!(VerdictExecuted { dispute: loader.key(), verdict, task_settled: reachable.is_some(), fees, client, agent });
    let mut court = court.load_mut()?;
    let purse = Purse { vault };
    purse.pay(client_token, client.paid, &mut court)?;
    purse.pay(agent_token, agent.paid, &mut court)
}

/// Whether the market still waits for a verdict on the task, which may be closed by now.
fn still_frozen(task: &AccountInfo, now: i64) -> bool {
    let Ok(data) = task.try_borrow_data() else { return false };
    let body = data.strip_prefix(Task::DISCRIMINATOR).and_then(|body| body.get(..size_of::<Task>()));
    let state = body.and_then(|body| bytemuck::try_from_bytes::<Task>(body).ok());
    *task.owner == market::ID && state.is_some_and(|task| task.is(TaskStatus::Disputed) && now < task.frozen_until)
}

impl ExecuteVerdict<'_> {
    fn settle_task(&self, verdict: Verdict) -> Result<()> {
        let accounts = [
            Sign(&self.disputes_authority),
            Read(&self.market_config),
            Write(&self.task),
            Write(&self.task_vault),
            Write(&self.client_token),
            Write(&self.agent_token),
            Write(&self.fee_vault),
            Read(&self.token_program),
            Write(&self.bond),
            Read(&self.lease),
            Write(&self.bond_escrow),
            Write(&self.bond_operator),
            Read(&self.bond_config),
            Read(&self.market_authority),
            Read(&self.compute_bond_program),
            Read(&self.token_program),
        ];
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[AUTHORITY_BUMP]]];
        runtime::call(&market::ID, SettleDispute { verdict }.data(), accounts, seeds)
    }
}
