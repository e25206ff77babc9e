//! What must be true of every transaction, whatever was changed.
use crate::{
    books::Books,
    change::{amount_of, is_tokens, mint_of, owner_of, Trial, ATTACKER},
    ledger::{Accounts, Ran},
};
use litesvm::types::FailedTransactionMetadata;
use solana_address::Address;
use solana_instruction::error::InstructionError;
use solana_transaction_error::TransactionError;
use std::collections::BTreeMap;

const NO_ADDRESS: &str = "Provided seeds do not result in a valid address";

/// Lamports (of no mint) and tokens that each owner has.
pub type Wealth = BTreeMap<(Address, Option<Address>), i128>;

/// What the valid flow brought to each owner.
pub fn gains(ran: &Ran) -> Wealth {
    let mut gains = wealth(&ran.after);
    for (key, amount) in wealth(&ran.before) {
        *gains.entry(key).or_default() -= amount;
    }
    gains
}

fn wealth(accounts: &Accounts) -> Wealth {
    let mut wealth = Wealth::new();
    for (address, account) in accounts {
        if is_tokens(account) {
            *wealth.entry((owner_of(account), Some(mint_of(account)))).or_default() += amount_of(account);
        }
        *wealth.entry((*address, None)).or_default() += i128::from(account.lamports);
    }
    wealth
}

/// What was broken, in words.
pub fn broken(trial: &Trial, ran: &Ran, books: &Books, valid: &Wealth) -> Option<String> {
    match &ran.result {
        Err(failed) => crash(trial, failed).or_else(|| changed(trial, ran)),
        Ok(_) => {
            let bookkeeping =
                || if trial.forged { None } else { unbalanced(ran, books).or_else(|| stolen(trial, ran, valid)) };
            created(ran).or_else(bookkeeping)
        }
    }
}

/// Programs refuse by an error. This is what a panic, a wrong access, a full stack and a loop without end come out as.
fn crash(trial: &Trial, failed: &FailedTransactionMetadata) -> Option<String> {
    let TransactionError::InstructionError(_, error) = &failed.err else { return None };
    use InstructionError::*;
    // A forged bump: the runtime ends a program that signs with seeds of no address.
    let has_no_address = || failed.meta.logs.iter().any(|line| line.ends_with(NO_ADDRESS));
    let is_crash = match error {
        ProgramFailedToComplete => !(trial.forged && has_no_address()),
        ComputationalBudgetExceeded | MaxAccountsExceeded | UnbalancedInstruction => true,
        _ => false,
    };
    is_crash.then(|| format!("the program crashed: {error:?}"))
}

fn changed(trial: &Trial, ran: &Ran) -> Option<String> {
    let fee = ran.result.as_ref().err()?.meta.fee;
    let mut expected = ran.before.clone();
    let payer = expected.get_mut(&trial.payer);
    let is_charged =
        ran.after.get(&trial.payer).map(|account| account.lamports) != payer.as_ref().map(|account| account.lamports);
    if let (Some(payer), true) = (payer, is_charged) {
        payer.lamports -= fee;
    }
    (expected != ran.after).then(|| "a failed transaction changed an account".to_owned())
}

/// Nothing comes from nowhere and nothing disappears.
fn created(ran: &Ran) -> Option<String> {
    let fee = ran.result.as_ref().ok()?.fee;
    let mut sums: BTreeMap<Option<Address>, i128> = BTreeMap::new();
    for ((_, mint), gain) in gains(ran) {
        *sums.entry(mint).or_default() += gain;
    }
    *sums.entry(None).or_default() += i128::from(fee);
    let lost = sums.into_iter().find(|(_, sum)| *sum != 0)?;
    Some(format!(
        "{} appeared or vanished: {}",
        lost.0.map_or("lamports".to_owned(), |mint| format!("tokens of {mint}")),
        lost.1
    ))
}

/// No vault loses more than the accounts that it stands behind say.
fn unbalanced(ran: &Ran, books: &Books) -> Option<String> {
    let mut vaults: BTreeMap<Address, i128> = BTreeMap::new();
    for (accounts, sign) in [(&ran.before, -1), (&ran.after, 1)] {
        for (address, account) in accounts {
            if let Some(entry) = books.entry(address, account) {
                *vaults.entry(entry.vault).or_default() += sign * entry.owed;
            }
        }
    }
    let held = |accounts: &Accounts, vault: &Address| {
        accounts.get(vault).filter(|account| is_tokens(account)).map_or(0, amount_of)
    };
    vaults.into_iter().find_map(|(vault, owed)| {
        let moved = held(&ran.after, &vault) - held(&ran.before, &vault);
        (moved < owed).then(|| format!("the books of vault {vault} changed by {owed}, the vault by {moved}"))
    })
}

/// Without any other's signature the attacker does only what anyone may, and has no more of it than anyone.
fn stolen(trial: &Trial, ran: &Ran, valid: &Wealth) -> Option<String> {
    let victims = trial.victims.as_ref()?;
    if let Some(call) = trial.calls.iter().find(|call| !call.name.is_empty() && !call.is_anyones) {
        return Some(format!("{} ran without the signature of {victims:?}", call.name));
    }
    gains(ran).into_iter().find_map(|((owner, mint), gain)| {
        let allowed: i128 = victims.iter().map(|victim| valid.get(&(*victim, mint)).copied().unwrap_or(0).max(0)).sum();
        let what = mint.map_or("lamports".to_owned(), |mint| format!("of {mint}"));
        (owner == ATTACKER && gain > allowed)
            .then(|| format!("the attacker gained {gain} {what}; a caller gains {allowed}"))
    })
}
