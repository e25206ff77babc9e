use anchor_lang::prelude::*;

// The derive macro of an accounts struct inside another looks for its helpers here.
use super::*;
use crate::{
    errors::StakingError,
    events::RedelegationSettled,
    state::{Delegation, Loss, Pool, Redelegation, StakingConfig},
    tokens,
};

#[derive(Accounts)]
pub struct SettleRedelegation<'info> {
    pub config: AccountLoader<'info, StakingConfig>,
    pub from_pool: AccountLoader<'info, Pool>,
    #[account(mut)]
    pub to_pool: AccountLoader<'info, Pool>,
    #[account(
        mut,
        has_one = from_pool @ StakingError::WrongRedelegation,
        has_one = to_pool @ StakingError::WrongRedelegation,
        has_one = owner @ StakingError::NotOwner
    )]
    pub redelegation: Box<Account<'info, Redelegation>>,
    #[account(
        mut,
        constraint = delegation.load()?.pool == to_pool.key() @ StakingError::WrongDelegation,
        constraint = delegation.load()?.owner == redelegation.owner @ StakingError::WrongDelegation
    )]
    pub delegation: AccountLoader<'info, Delegation>,
    /// CHECK: gets the rent back once the redelegation has matured.
    #[account(mut)]
    pub owner: UncheckedAccount<'info>,
    /// CHECK: the pool names it.
    #[account(mut, address = to_pool.load()?.vault @ StakingError::WrongVault)]
    pub to_vault: UncheckedAccount<'info>,
    pub routing: Routing<'info>,
}

/// Anyone. Takes what slashes of the old pool have cost the stake since it left, and unlocks it once it has matured. The
/// loss goes to the treasury whole, as all that delegators lose.
pub fn settle_redelegation(ctx: Context<SettleRedelegation>) -> Result<()> {
    let SettleRedelegation { config, from_pool, to_pool, redelegation, delegation, owner, to_vault, routing } =
        ctx.accounts;
    let now = Clock::get()?.unix_timestamp;
    let matured = now >= redelegation.matures_at;
    let mut to = to_pool.load_mut()?;
    let mut delegation = delegation.load_mut()?;

    let shares_lost = redelegation.follow(&*from_pool.load()?)?;
    require!(matured || shares_lost > 0, StakingError::NothingToSettle);
    let mut amount_lost = 0;
    if shares_lost > 0 {
        amount_lost = delegation.forfeit_locked(&mut to, shares_lost, now)?;
        routing.route(to_vault, &*config.load()?, Loss { bond: 0, delegated: amount_lost }, None)?;
        tokens::require_covered(to_vault, &to)?;
    }
    if matured {
        delegation.unlock(redelegation.shares)?;
        redelegation.close(owner.to_account_info())?;
    }
    emit!(RedelegationSettled {
        from_pool: from_pool.key(),
        to_pool: to_pool.key(),
        owner: redelegation.owner,
        nonce: redelegation.nonce,
        shares_lost,
        amount_lost,
        matured,
    });
    Ok(())
}
