use anchor_lang::{prelude::*, InstructionData};
use market::state::Verdict;
use runtime::Passed::{Pay, Read, Sign, Write};
use staking::{
    instruction::SlashVerdict,
    program::Staking,
    state::{Pool, StakingConfig},
};

use crate::{
    constants::*,
    errors::DisputesError,
    events::NodeSlashed,
    state::{Dispute, DisputeState},
};

/// Staking checks what is its own.
#[derive(Accounts)]
pub struct SlashNode<'info> {
    #[account(mut)]
    pub payer: Signer<'info>,
    #[account(mut)]
    pub dispute: AccountLoader<'info, Dispute>,
    /// CHECK: by address; signs.
    #[account(address = AUTHORITY)]
    pub disputes_authority: UncheckedAccount<'info>,
    pub staking_config: AccountLoader<'info, StakingConfig>,
    #[account(mut)]
    pub pool: AccountLoader<'info, Pool>,
    /// CHECK: staking checks it.
    #[account(mut)]
    pub offence: UncheckedAccount<'info>,
    pub staking_program: Program<'info, Staking>,
    pub system_program: Program<'info, System>,
}

/// Takes the node's stake for a lost dispute; anyone, once. Apart from the verdict, because the epoch's cap can put a
/// slash off. The client is the victim; `staking::route_proceeds` pays.
pub fn slash_node(ctx: Context<SlashNode>) -> Result<()> {
    let SlashNode { payer, dispute: loader, disputes_authority, staking_config, pool, offence, system_program, .. } =
        ctx.accounts;
    let mut dispute = loader.load_mut()?;
    require!(dispute.is(DisputeState::Executed), DisputesError::NotExecuted);
    require!(dispute.verdict() == Some(Verdict::ForClient), DisputesError::NodeNotAtFault);
    require!(dispute.parameters.node_slash_bps > 0, DisputesError::NoNodeSlash);
    require!(dispute.node_slashed == 0, DisputesError::NodeSlashed);
    let (assets, is_its_pool) = {
        let pool = pool.load()?;
        (pool.assets, pool.is_node() && pool.holder == dispute.node)
    };
    require!(is_its_pool, DisputesError::WrongPool);
    // Above what staking allows for a verdict it would take nothing at all.
    let slash_bps = dispute.parameters.node_slash_bps.min(staking_config.load()?.parameters.verdict_bps);
    let amount = bps::share(assets, slash_bps).ok_or(DisputesError::Overflow)?;
    dispute.node_slashed = 1;
    let victim = dispute.client.owner;
    emit!(NodeSlashed { dispute: loader.key(), pool: pool.key(), amount });
    drop(dispute);

    let slash = SlashVerdict { dispute: loader.key(), amount, victim: Some(victim) };
    let accounts = [
        Pay(payer),
        Sign(disputes_authority),
        Read(staking_config.as_ref()),
        Write(pool.as_ref()),
        Write(offence),
        // Not a token account: the guardians found the offence, so no finder's share is paid.
        Read(disputes_authority),
        Read(system_program),
    ];
    runtime::call(&staking::ID, slash.data(), accounts, &[&[AUTHORITY_SEED, &[AUTHORITY_BUMP]]])
}
