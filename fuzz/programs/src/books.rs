//! What the programs' accounts say that their vaults hold. Offsets count from the account's first byte. They need no test
//! of their own: every recorded flow must balance before any other is tried.
use crate::flows::Program;
use solana_account::Account;
use solana_address::Address;
use std::collections::BTreeMap;

/// Statuses of tasks from which on only what waits is owed, and of bonds that are still held.
const TASK_OVER: u8 = 5;
const BOND_ACTIVE: u8 = 0;

pub struct Books(BTreeMap<&'static str, Address>);

/// What one account says that a vault holds.
pub struct Entry {
    pub vault: Address,
    pub owed: i128,
}

impl Books {
    pub fn new(programs: &[Program]) -> Self {
        const NAMES: [&str; 6] = ["treasury", "escrow", "staking", "market", "disputes", "compute_bond"];
        let address = |name| programs.iter().find(|program| program.name == name).expect("a program").address;
        Self(NAMES.into_iter().map(|name| (name, address(name))).collect())
    }

    /// Nothing for accounts that have no vault.
    pub fn entry(&self, address: &Address, account: &Account) -> Option<Entry> {
        let (program, id) = self.0.iter().find(|(_, id)| **id == account.owner)?;
        let data = Data(&account.data);
        let derived = |seeds: &[&[u8]]| Address::find_program_address(seeds, id).0;
        let own = |seed: &[u8]| derived(&[seed, address.as_ref()]);
        let (vault, owed) = match (*program, data.part(0)?) {
            ("treasury", CLAIM) => (derived(&[b"claim_vault"]), data.number(72)?),
            ("escrow", SESSION | LEDGER) => {
                let spent = data.number(432)? + data.number(440)?;
                let waits = data.number(72)? + data.number(144)? + data.number(216)?;
                (data.address(256)?, data.number(408)? - spent + waits)
            }
            ("staking", POOL) => (data.address(72)?, data.number(136)? + data.number(184)? + data.number(304)?),
            ("market", TASK) if data.byte(8)? < TASK_OVER => {
                let sealed = data.half(424)? - data.half(428)?;
                (own(b"vault"), data.number(392)? + sealed * data.number(416)?)
            }
            ("market", TASK) => (own(b"vault"), data.number(80)? + data.number(152)? + data.number(224)?),
            ("disputes", COURT) => (derived(&[b"vault"]), data.number(16)?),
            ("compute_bond", BOND) => {
                (own(b"bond_escrow"), if data.byte(253)? == BOND_ACTIVE { data.number(105)? } else { 0 })
            }
            _ => return None,
        };
        Some(Entry { vault, owed })
    }
}

const CLAIM: [u8; 8] = [155, 70, 22, 176, 123, 215, 246, 102];
const SESSION: [u8; 8] = [243, 81, 72, 115, 214, 188, 72, 144];
const LEDGER: [u8; 8] = [43, 41, 21, 213, 180, 176, 95, 32];
const POOL: [u8; 8] = [241, 154, 109, 4, 17, 177, 109, 188];
const TASK: [u8; 8] = [79, 34, 229, 55, 88, 90, 55, 84];
const COURT: [u8; 8] = [244, 219, 220, 213, 46, 117, 241, 14];
const BOND: [u8; 8] = [151, 49, 11, 28, 3, 105, 143, 255];

struct Data<'a>(&'a [u8]);

impl Data<'_> {
    fn part<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        self.0.get(at..)?.first_chunk().copied()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    fn half(&self, at: usize) -> Option<i128> {
        self.part(at).map(|bytes| i128::from(u32::from_le_bytes(bytes)))
    }

    fn number(&self, at: usize) -> Option<i128> {
        self.part(at).map(|bytes| i128::from(u64::from_le_bytes(bytes)))
    }

    fn address(&self, at: usize) -> Option<Address> {
        self.part(at).map(Address::new_from_array)
    }
}
