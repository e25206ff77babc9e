//! Where slashed stake goes.
use anchor_lang::{prelude::*, InstructionData};
use anchor_spl::token::Token;
use runtime::Passed::{self, Read, Sign, Write};
use treasury::{instruction::RouteSlash, program::Treasury};

use crate::{
    constants::AUTHORITY_SEED,
    errors::StakingError,
    state::{Loss, StakingConfig},
};

/// What `treasury::route_slash` needs beside the vault. The treasury checks its own accounts.
#[derive(Accounts)]
pub struct Routing<'info> {
    /// CHECK: compared with the config's before it signs.
    pub vault_authority: UncheckedAccount<'info>,
    /// CHECK: the treasury checks it.
    pub treasury_config: UncheckedAccount<'info>,
    /// CHECK: the treasury checks it.
    #[account(mut)]
    pub fee_vault: UncheckedAccount<'info>,
    /// CHECK: the treasury checks it.
    #[account(mut)]
    pub claim_vault: UncheckedAccount<'info>,
    /// CHECK: the treasury checks that the victim owns it.
    #[account(mut)]
    pub victim_token: Option<UncheckedAccount<'info>>,
    /// CHECK: the treasury checks it.
    #[account(mut)]
    pub victim_claim: Option<UncheckedAccount<'info>>,
    /// CHECK: `route_proceeds` compares it with the offence's.
    #[account(mut)]
    pub finder_token: Option<UncheckedAccount<'info>>,
    pub treasury_program: Program<'info, Treasury>,
    pub token_program: Program<'info, Token>,
}

impl<'info> Routing<'info> {
    /// Victim and finder are paid out of what the operator loses; what delegators lose goes to the treasury whole.
    /// Otherwise an operator could accuse himself, as his own victim and finder, and be paid out of their stake.
    pub fn route(
        &self,
        vault: &AccountInfo<'info>,
        config: &StakingConfig,
        loss: Loss,
        victim: Option<Pubkey>,
    ) -> Result<()> {
        if loss.bond > 0 {
            self.call(vault, config, loss.bond, victim, true)?;
        }
        if loss.delegated > 0 {
            self.call(vault, config, loss.delegated, None, false)?;
        }
        Ok(())
    }

    fn call(
        &self,
        vault: &AccountInfo<'info>,
        config: &StakingConfig,
        amount: u64,
        victim: Option<Pubkey>,
        pays_finder: bool,
    ) -> Result<()> {
        require_keys_eq!(*self.vault_authority.key, config.vault_authority, StakingError::WrongVaultAuthority);
        let program = self.treasury_program.as_ref();
        let finder_token = self.finder_token.as_deref().filter(|_| pays_finder);
        let accounts = [
            Sign(&self.vault_authority),
            Read(&self.treasury_config),
            Write(vault),
            Passed::write_or_none(self.victim_token.as_deref(), program),
            Passed::write_or_none(self.victim_claim.as_deref(), program),
            Passed::write_or_none(finder_token, program),
            Write(&self.fee_vault),
            Write(&self.claim_vault),
            Read(&self.token_program),
        ];
        let seeds: &[&[&[u8]]] = &[&[AUTHORITY_SEED, &[config.vault_authority_bump]]];
        runtime::call(&treasury::ID, RouteSlash { amount, victim }.data(), accounts, seeds)
    }
}
