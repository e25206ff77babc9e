use anchor_lang::{prelude::*, InstructionData};
use anchor_spl::token::{Token, TokenAccount};
use market::{instruction::FreezeTask, program::Market, state::Task};
use runtime::Passed::{Read, Sign, Write};

use crate::{constants::*, errors::DisputesError, events::DisputeOpened, logic::money::Purse, state::*};

#[derive(Accounts)]
pub struct OpenDispute<'info> {
    #[account(mut)]
    pub opener: Signer<'info>,
    pub config: AccountLoader<'info, DisputesConfig>,
    #[account(mut)]
    pub court: AccountLoader<'info, Court>,
    #[account(mut)]
    pub task: AccountLoader<'info, Task>,
    #[account(
        init, payer = opener, space = Dispute::SPACE,
        seeds = [DISPUTE_SEED, task.key().as_ref()], bump
    )]
    pub dispute: AccountLoader<'info, Dispute>,
    #[account(
        mut,
        constraint = source.mint == config.load()?.mint @ DisputesError::WrongMint,
        constraint = source.owner == opener.key() @ DisputesError::WrongSource
    )]
    pub source: Box<Account<'info, TokenAccount>>,
    /// CHECK: by address.
    #[account(mut, address = VAULT)]
    pub vault: UncheckedAccount<'info>,
    /// CHECK: by address; signs.
    #[account(address = AUTHORITY)]
    pub disputes_authority: UncheckedAccount<'info>,
    /// CHECK: the market checks it.
    pub market_config: UncheckedAccount<'info>,
    pub market_program: Program<'info, Market>,
    pub token_program: Program<'info, Token>,
    pub system_program: Program<'info, System>,
}

/// Freezes the task and starts the draw of the first panel. The market says whether it is the time for it.
pub fn open_dispute(ctx: Context<OpenDispute>) -> Result<()> {
    let accounts = &*ctx.accounts;
    let OpenDispute { opener, config, court, task, dispute: loader, source, vault, .. } = accounts;
    let config = config.load()?;
    config.require_running()?;
    let parameters = config.parameters;
    let Court { seats, .. } = *court.load()?;
    require_gte!(court.load()?.seated(), parameters.both_panels(), DisputesError::NotEnoughGuardians);

    let bond = {
        let task_key = task.key();
        let task = task.load()?;
        require_keys_eq!(task.mint, config.mint, DisputesError::WrongMint);
        require!(task.dispute_timeout >= parameters.longest(), DisputesError::TaskTimeoutTooShort);
        let mut dispute = loader.load_init()?;
        dispute.task = task_key;
        dispute.node = task.node;
        dispute.client = Side::new(task.client.owner, task.client.token);
        dispute.agent = Side::new(task.provider.owner, task.provider.token);
        dispute.opener = opener.key();
        dispute.parameters = parameters;
        dispute.bond = parameters.bond(task.price)?;
        dispute.bump = ctx.bumps.dispute;
        let by = dispute.party(opener.key).ok_or(DisputesError::NotParty)?;
        dispute.put_down(by)?;
        dispute.begin(0, seats)?;
        let Round { opened_at, seats, seed_slot, .. } = *dispute.current()?;
        let (dispute, bond) = (loader.key(), dispute.bond);
        emit!(DisputeOpened { dispute, task: task_key, by, bond, parameters, opened_at, seats, seed_slot });
        bond
    };
    require_gte!(source.amount, bond, DisputesError::BalanceTooLow);
    Purse { vault }.take(source.as_ref().as_ref(), opener, bond, &mut *court.load_mut()?)?;
    accounts.freeze()
}

impl OpenDispute<'_> {
    fn freeze(&self) -> Result<()> {
        let accounts = [Sign(&self.disputes_authority), Read(&self.market_config), Write(self.task.as_ref())];
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[AUTHORITY_BUMP]]];
        runtime::call(&market::ID, FreezeTask {}.data(), accounts, seeds)
    }
}
