//! The deployed binaries on LiteSVM, from a clean state each time.
use crate::{
    change::Trial,
    coverage::Watch,
    evidence::{self, ED25519},
    flows::{Recorded, COMPUTE_BUDGET},
};
use litesvm::{types::TransactionResult, LiteSVM};
use solana_account::Account;
use solana_address::Address;
use solana_clock::Clock;
use solana_instruction::{AccountMeta, Instruction};
use solana_message::{Message, VersionedMessage};
use solana_transaction::versioned::VersionedTransaction;
use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

pub type Accounts = BTreeMap<Address, Account>;

pub struct Ledger {
    svm: LiteSVM,
    /// What is there before any flow: programs and sysvars.
    base: HashSet<Address>,
    pub watch: Watch,
}

/// What one sending did.
pub struct Ran {
    pub before: Accounts,
    pub after: Accounts,
    pub result: TransactionResult,
}

const SLOT_HASHES: Address = Address::from_str_const("SysvarS1otHashes111111111111111111111111111");
/// What a transaction may ask for at most: running out of it is a bug then.
const COMPUTE_UNITS: u32 = 1_400_000;

/// Here signatures are checked before: a transaction whose evidence is wrong never runs.
mod precompile {
    solana_program_runtime::declare_process_instruction!(Checked, 1, |_context| { Ok(()) });
}

impl Ledger {
    pub fn start(recorded: &Recorded, root: &Path) -> Self {
        let watch = Watch::default();
        let mut svm =
            LiteSVM::new_debuggable(true).with_sigverify(false).with_blockhash_check(false).with_transaction_history(0);
        svm.set_invocation_inspect_callback(watch.clone());
        svm.add_builtin(ED25519, precompile::Checked::vm);
        for program in &recorded.programs {
            svm.add_program_from_file(program.address, root.join(&program.image)).expect("the program loads");
            // Of the loader's two accounts, the one with the image names who may upgrade.
            for stored in &program.accounts {
                let mut account = svm.get_account(&stored.address).expect("an account of the loader");
                if !account.executable {
                    account.data[..stored.head.0.len()].copy_from_slice(&stored.head.0);
                    svm.set_account(stored.address, account).expect("the loader's account");
                }
            }
        }
        let base = svm.accounts_db().inner.keys().copied().collect();
        Self { svm, base, watch }
    }

    /// Every sending of the trial; none where the precompile refuses it.
    pub fn run(&mut self, trial: &Trial) -> Vec<Ran> {
        if !evidence::accepts(&trial.calls) {
            return Vec::new();
        }
        let metas = trial.calls.iter().flat_map(|call| &call.accounts).map(|meta| meta.address);
        let touched: HashSet<Address> = trial.accounts.keys().copied().chain(metas).chain([trial.payer]).collect();
        let touched: Vec<Address> = touched.difference(&self.base).copied().collect();
        // The slots' hashes are of the ledger, and different in each flow that reads them.
        for address in touched.iter().chain([&SLOT_HASHES]) {
            if let Some(account) = trial.accounts.get(address) {
                self.svm.set_account(*address, account.clone()).expect("an account that is no sysvar");
            }
        }
        self.set_clock(trial);
        let ran = (0..trial.times).map(|_| self.send(trial, &touched)).collect();
        for address in touched {
            self.svm.set_account(address, Account::default()).expect("an account that is no sysvar");
        }
        ran
    }

    fn set_clock(&mut self, trial: &Trial) {
        let clock = self.svm.get_sysvar::<Clock>();
        if clock.unix_timestamp != trial.unix_timestamp || clock.slot != trial.slot {
            self.svm.set_sysvar(&Clock { unix_timestamp: trial.unix_timestamp, slot: trial.slot, ..clock });
        }
    }

    fn send(&mut self, trial: &Trial, touched: &[Address]) -> Ran {
        let before = self.accounts(touched);
        let limit = [[2].as_slice(), &COMPUTE_UNITS.to_le_bytes()].concat();
        let limit = Instruction { program_id: COMPUTE_BUDGET, accounts: Vec::new(), data: limit };
        let calls = trial.calls.iter().map(|call| Instruction {
            program_id: call.program,
            accounts: call
                .accounts
                .iter()
                .map(|meta| AccountMeta {
                    pubkey: meta.address,
                    is_signer: meta.is_signer,
                    is_writable: meta.is_writable,
                })
                .collect(),
            data: call.data.0.clone(),
        });
        let calls: Vec<Instruction> = [limit].into_iter().chain(calls).collect();
        let message = Message::new(&calls, Some(&trial.payer));
        let signatures = vec![Default::default(); usize::from(message.header.num_required_signatures)];
        let result =
            self.svm.send_transaction(VersionedTransaction { signatures, message: VersionedMessage::Legacy(message) });
        Ran { before, after: self.accounts(touched), result }
    }

    fn accounts(&self, touched: &[Address]) -> Accounts {
        touched.iter().filter_map(|address| Some((*address, self.svm.get_account(address)?))).collect()
    }
}
