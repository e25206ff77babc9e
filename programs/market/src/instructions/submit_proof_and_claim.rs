use anchor_lang::{prelude::*, solana_program::sysvar};

use super::*;
use crate::{errors::MarketError, events::TaskReleased, logic::proofs, state::*};

#[derive(Accounts)]
pub struct SubmitProofAndClaim<'info> {
    pub payees: Payees<'info>,
    /// Of a verifier's attestation.
    pub verifier: Option<Box<Account<'info, Verifier>>>,
    /// CHECK: by address.
    #[account(address = sysvar::instructions::ID @ MarketError::WrongInstructionsSysvar)]
    pub instructions: UncheckedAccount<'info>,
}

pub fn submit_proof_and_claim(ctx: Context<SubmitProofAndClaim>, proof: Proof) -> Result<()> {
    let SubmitProofAndClaim { payees, verifier, instructions } = ctx.accounts;
    let key = payees.task.key();
    let mut task = payees.task.load_mut()?;
    task.require_open_to_settlement(Clock::get()?.unix_timestamp)?;
    let verifier = verifier.as_ref().map(|verifier| &***verifier);
    task.result_hash = proofs::read(instructions, &task, &key, proof, verifier)?;
    let (split, payments) = payees.release(&mut task)?;
    emit!(TaskReleased {
        task: key,
        proof: Some(proof),
        result_hash: task.result_hash,
        compute: split.compute,
        gas_subsidy: split.gas_subsidy,
        treasury_fee: split.treasury_fee,
        provider: payments.provider,
        treasury: payments.treasury,
        client: payments.client,
    });
    Ok(())
}
