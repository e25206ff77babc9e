//! What may be different from a valid transaction. A case is a flow and its changes: it can be printed, shortened and tried
//! again.
use crate::{
    evidence,
    flows::{Call, Flow, Hex, Meta, Recorded},
    random::Random,
};
use serde::{Deserialize, Serialize};
use solana_account::Account;
use solana_address::Address;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Case {
    pub flow: String,
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Change {
    Replace {
        call: usize,
        place: usize,
        with: Stranger,
    },
    /// The account of one place stands in another too.
    Repeat {
        call: usize,
        place: usize,
        from: usize,
    },
    Exchange {
        call: usize,
        place: usize,
        from: usize,
    },
    Drop {
        call: usize,
        place: usize,
    },
    Append {
        call: usize,
        with: Stranger,
    },
    Signature {
        call: usize,
        place: usize,
    },
    Writable {
        call: usize,
        place: usize,
    },
    Byte {
        call: usize,
        at: usize,
        value: u8,
    },
    Number {
        call: usize,
        at: usize,
        bytes: usize,
        value: u64,
    },
    Cut {
        call: usize,
        length: usize,
    },
    Extend {
        call: usize,
        bytes: Vec<u8>,
    },
    /// Data and accounts of one instruction go to another of the same program.
    Instruction {
        call: usize,
        number: usize,
    },
    DropCall {
        call: usize,
    },
    RepeatCall {
        call: usize,
    },
    /// A byte of what was signed, with the signatures made anew.
    Signed {
        call: usize,
        at: usize,
        value: u8,
    },
    /// The evidence of another flow.
    Evidence {
        call: usize,
        flow: usize,
    },
    /// Sent twice.
    Replay,
    Wait {
        seconds: i64,
    },
    /// Nobody but the attacker signs, who knows what is public.
    Outsider {
        as_whom: Disguise,
    },
    /// States that cannot be: the programs must not crash on them either.
    ForgedByte {
        call: usize,
        place: usize,
        at: usize,
        value: u8,
    },
    ForgedNumber {
        call: usize,
        place: usize,
        at: usize,
        value: u64,
    },
    ForgedLamports {
        call: usize,
        place: usize,
        lamports: u64,
    },
    ForgedOwner {
        call: usize,
        place: usize,
        program: usize,
    },
    /// Anything at all for one program: data, accounts, flags.
    Anything {
        program: usize,
        seed: u64,
    },
}

/// An account that is not the one that belongs there.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Stranger {
    Attacker,
    /// Of the mint that the flow is about.
    AttackersTokens,
    Missing,
    Program(usize),
    SystemProgram,
    /// The same bytes at another address, owned by a program of the attacker's.
    Imitation,
    /// The flow's account at another place of another flow.
    Of {
        flow: usize,
        account: usize,
    },
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub enum Disguise {
    /// The accounts stay, their signatures are missing.
    Unsigned,
    /// The attacker stands where someone signed.
    Instead,
    /// And their token account where that one's was.
    InsteadWithTokens,
}

pub const ATTACKER: Address = Address::new_from_array([0xa7; 32]);
const ATTACKERS_PROGRAM: Address = Address::new_from_array([0xa8; 32]);
const MISSING: Address = Address::new_from_array([0xa9; 32]);
const TOKEN_PROGRAM: Address = Address::from_str_const("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
const SYSTEM_PROGRAM: Address = Address::new_from_array([0; 32]);
const RICH: u64 = 1_000_000_000_000;
/// Of the token accounts' layout.
const TOKEN_ACCOUNT: usize = 165;

/// A transaction and the accounts before it.
pub struct Trial {
    pub payer: Address,
    pub calls: Vec<Call>,
    pub accounts: BTreeMap<Address, Account>,
    pub unix_timestamp: i64,
    pub slot: u64,
    pub times: usize,
    /// Nobody could bring these accounts about.
    pub forged: bool,
    /// Whose signatures the attacker went without.
    pub victims: Option<Vec<Address>>,
}

impl Trial {
    pub fn of(flow: &Flow) -> Self {
        let mut trial = Self {
            payer: flow.payer,
            calls: flow.instructions.clone(),
            accounts: flow.accounts.iter().map(|stored| (stored.address, stored.account())).collect(),
            unix_timestamp: flow.unix_timestamp,
            slot: flow.slot,
            times: 1,
            forged: false,
            victims: None,
        };
        trial.accounts.insert(ATTACKER, Account { lamports: RICH, ..Account::default() });
        for (mint, example) in trial.mints() {
            trial.accounts.insert(tokens_of_attacker(&mint), attackers_tokens(example));
        }
        trial
    }

    pub fn changed(case: &Case, recorded: &Recorded) -> Option<Self> {
        let flow = recorded.flows.iter().find(|flow| flow.name == case.flow)?;
        let mut trial = Self::of(flow);
        for change in &case.changes {
            trial.apply(change, recorded);
        }
        // What was added later needs no signature of others either.
        for change in &case.changes {
            if let Change::Outsider { as_whom } = change {
                trial.only_attacker(*as_whom);
            }
        }
        Some(trial)
    }

    /// A change that fits no longer, because of one before it, changes nothing.
    fn apply(&mut self, change: &Change, recorded: &Recorded) -> Option<()> {
        match change.clone() {
            Change::Replace { call, place, with } => {
                let address = self.stranger(call, place, &with, recorded)?;
                self.meta(call, place)?.address = address;
            }
            Change::Repeat { call, place, from } => {
                let address = self.meta(call, from)?.address;
                self.meta(call, place)?.address = address;
            }
            Change::Exchange { call, place, from } => {
                let (one, other) = (self.meta(call, place)?.address, self.meta(call, from)?.address);
                self.meta(call, place)?.address = other;
                self.meta(call, from)?.address = one;
            }
            Change::Drop { call, place } => {
                self.meta(call, place)?;
                self.calls[call].accounts.remove(place);
            }
            Change::Append { call, with } => {
                let address = self.stranger(call, 0, &with, recorded)?;
                let meta = Meta { name: String::new(), address, is_signer: false, is_writable: true };
                self.calls.get_mut(call)?.accounts.push(meta);
            }
            Change::Signature { call, place } => self.meta(call, place)?.is_signer ^= true,
            Change::Writable { call, place } => self.meta(call, place)?.is_writable ^= true,
            Change::Byte { call, at, value } => *self.data(call)?.get_mut(at)? = value,
            Change::Number { call, at, bytes, value } => {
                self.data(call)?.get_mut(at..at + bytes)?.copy_from_slice(&value.to_le_bytes()[..bytes]);
            }
            Change::Cut { call, length } => self.data(call)?.truncate(length),
            Change::Extend { call, bytes } => self.data(call)?.extend(bytes),
            Change::Instruction { call, number } => {
                let own = self.calls.get(call)?.program;
                let program = recorded.programs.iter().find(|program| program.address == own)?;
                self.data(call)?.get_mut(..8)?.copy_from_slice(&program.instructions.get(number)?.0);
            }
            Change::DropCall { call } if call < self.calls.len() => drop(self.calls.remove(call)),
            Change::DropCall { .. } => {}
            Change::RepeatCall { call } => {
                let again = self.calls.get(call)?.clone();
                self.calls.push(again);
            }
            Change::Signed { call, at, value } => {
                let data = self.data(call)?;
                let message = evidence::message(data)?;
                *data.get_mut(message)?.get_mut(at)? = value;
                evidence::sign(data, &recorded.keys);
            }
            Change::Evidence { call, flow } => {
                let other =
                    recorded.flows.get(flow)?.instructions.iter().find(|call| call.program == evidence::ED25519)?;
                *self.data(call)? = other.data.0.clone();
            }
            Change::Replay => self.times = 2,
            Change::Wait { seconds } => self.unix_timestamp = self.unix_timestamp.saturating_add(seconds),
            Change::Outsider { .. } => {}
            Change::ForgedByte { call, place, at, value } => *self.forge(call, place)?.data.get_mut(at)? = value,
            Change::ForgedNumber { call, place, at, value } => {
                self.forge(call, place)?.data.get_mut(at..at + 8)?.copy_from_slice(&value.to_le_bytes());
            }
            Change::ForgedLamports { call, place, lamports } => self.forge(call, place)?.lamports = lamports,
            Change::ForgedOwner { call, place, program } => {
                self.forge(call, place)?.owner = recorded.programs.get(program)?.address;
            }
            Change::Anything { program, seed } => self.anything(program, seed, recorded)?,
        }
        Some(())
    }

    fn meta(&mut self, call: usize, place: usize) -> Option<&mut Meta> {
        self.calls.get_mut(call)?.accounts.get_mut(place)
    }

    fn data(&mut self, call: usize) -> Option<&mut Vec<u8>> {
        Some(&mut self.calls.get_mut(call)?.data.0)
    }

    fn forge(&mut self, call: usize, place: usize) -> Option<&mut Account> {
        let address = self.meta(call, place)?.address;
        // The token program trusts its own: more tokens than there are would overflow it.
        let account = self.accounts.get_mut(&address).filter(|account| !is_tokens(account))?;
        self.forged = true;
        Some(account)
    }

    /// Each mint of the flow, with a token account of it.
    fn mints(&self) -> BTreeMap<Address, Account> {
        let tokens = self.accounts.values().filter(|account| is_tokens(account));
        tokens.map(|account| (mint_of(account), account.clone())).collect()
    }

    fn stranger(&mut self, call: usize, place: usize, with: &Stranger, recorded: &Recorded) -> Option<Address> {
        Some(match with {
            Stranger::Attacker => ATTACKER,
            Stranger::AttackersTokens => {
                let here = self.calls.get(call)?.accounts.get(place)?.address;
                let here = self.accounts.get(&here).filter(|account| is_tokens(account)).map(mint_of);
                tokens_of_attacker(&here.or_else(|| self.mints().into_keys().next())?)
            }
            Stranger::Missing => MISSING,
            Stranger::SystemProgram => SYSTEM_PROGRAM,
            Stranger::Program(number) => recorded.programs.get(*number)?.address,
            Stranger::Imitation => {
                let address = self.calls.get(call)?.accounts.get(place)?.address;
                let imitation = Account { owner: ATTACKERS_PROGRAM, ..self.accounts.get(&address)?.clone() };
                let elsewhere = Address::new_from_array(address.to_bytes().map(|byte| byte ^ 0xa5));
                self.accounts.insert(elsewhere, imitation);
                elsewhere
            }
            Stranger::Of { flow, account } => {
                let stored = recorded.flows.get(*flow)?.accounts.get(*account)?;
                self.accounts.entry(stored.address).or_insert_with(|| stored.account());
                stored.address
            }
        })
    }

    fn only_attacker(&mut self, disguise: Disguise) {
        let mut victims = vec![self.payer];
        for meta in self.calls.iter_mut().flat_map(|call| &mut call.accounts).filter(|meta| meta.is_signer) {
            victims.push(meta.address);
        }
        victims.sort();
        victims.dedup();
        victims.retain(|victim| *victim != ATTACKER);
        for meta in self.calls.iter_mut().flat_map(|call| &mut call.accounts) {
            let tokens = self.accounts.get(&meta.address).filter(|account| is_tokens(account));
            if victims.contains(&meta.address) && disguise != Disguise::Unsigned && meta.is_signer {
                meta.address = ATTACKER;
            } else if let (Disguise::InsteadWithTokens, Some(tokens)) = (disguise, tokens) {
                if victims.contains(&owner_of(tokens)) {
                    meta.address = tokens_of_attacker(&mint_of(tokens));
                }
            }
            meta.is_signer &= meta.address == ATTACKER;
        }
        self.payer = ATTACKER;
        self.victims = Some(victims);
    }

    fn anything(&mut self, program: usize, seed: u64, recorded: &Recorded) -> Option<()> {
        let random = &mut Random::new(seed);
        let program = recorded.programs.get(program)?;
        let mut data =
            if random.below(4) == 0 { random.bytes(8) } else { random.one_of(&program.instructions).0.clone() };
        let length = random.below(120);
        data.extend(random.bytes(length));
        let count = random.below(24);
        let accounts = (0..count).map(|_| {
            let flow = random.one_of(&recorded.flows);
            let stored = random.one_of(&flow.accounts);
            self.accounts.entry(stored.address).or_insert_with(|| stored.account());
            let address = match random.below(8) {
                0 => ATTACKER,
                1 => recorded.programs[random.below(recorded.programs.len())].address,
                2 => *random.one_of(&[SYSTEM_PROGRAM, TOKEN_PROGRAM, MISSING]),
                _ => stored.address,
            };
            Meta { name: String::new(), address, is_signer: random.below(3) == 0, is_writable: random.below(2) == 0 }
        });
        let accounts = accounts.collect();
        self.calls =
            vec![Call { program: program.address, name: String::new(), is_anyones: true, accounts, data: Hex(data) }];
        Some(())
    }
}

pub fn is_tokens(account: &Account) -> bool {
    account.owner == TOKEN_PROGRAM && account.data.len() == TOKEN_ACCOUNT
}

fn word(account: &Account, at: usize) -> Address {
    Address::new_from_array(*account.data[at..].first_chunk().expect("a token account"))
}

pub fn mint_of(account: &Account) -> Address {
    word(account, 0)
}

pub fn owner_of(account: &Account) -> Address {
    word(account, 32)
}

pub fn amount_of(account: &Account) -> i128 {
    i128::from(u64::from_le_bytes(*account.data[64..].first_chunk().expect("a token account")))
}

fn tokens_of_attacker(mint: &Address) -> Address {
    Address::new_from_array(mint.to_bytes().map(|byte| byte ^ 0xa7))
}

fn attackers_tokens(mut like: Account) -> Account {
    like.data[32..64].copy_from_slice(ATTACKER.as_ref());
    like.data[64..72].copy_from_slice(&RICH.to_le_bytes());
    // No delegate, initialised, no other rights.
    like.data[72..].fill(0);
    like.data[108] = 1;
    like
}

/// What a thief tries first: each flow without anybody's signature, and each token account in turn is the attacker's where
/// anyone may send the flow.
pub fn thefts(flow: &Flow) -> Vec<Case> {
    let disguises = [Disguise::Unsigned, Disguise::Instead, Disguise::InsteadWithTokens];
    let mut tried: Vec<Vec<Change>> = disguises.map(|as_whom| vec![Change::Outsider { as_whom }]).into();
    let calls = || flow.instructions.iter().enumerate().filter(|(_, call)| !call.name.is_empty());
    if calls().all(|(_, call)| call.is_anyones) {
        let tokens: Vec<Address> =
            flow.accounts.iter().filter(|stored| is_tokens(&stored.account())).map(|stored| stored.address).collect();
        for (call, Call { accounts, .. }) in calls() {
            for (place, _) in accounts.iter().enumerate().filter(|(_, meta)| tokens.contains(&meta.address)) {
                let replace = Change::Replace { call, place, with: Stranger::AttackersTokens };
                tried.push(vec![replace, Change::Outsider { as_whom: Disguise::Instead }]);
            }
        }
    }
    tried.into_iter().map(|changes| Case { flow: flow.name.clone(), changes }).collect()
}

/// One more change, of any kind.
pub fn any(flow: &Flow, random: &mut Random, recorded: &Recorded) -> Change {
    let places: Vec<usize> =
        (0..flow.instructions.len()).filter(|call| !flow.instructions[*call].name.is_empty()).collect();
    let evidence = flow.instructions.iter().position(|call| call.program == evidence::ED25519);
    let call = *random.one_of(&places);
    let Call { accounts, data: Hex(data), .. } = &flow.instructions[call];
    let (place, from) = (random.below(accounts.len()), random.below(accounts.len()));
    let arguments = |random: &mut Random| 8 + random.below(data.len().saturating_sub(8));
    match random.below(32) {
        0..6 => Change::Replace { call, place, with: stranger(accounts[place].name.as_str(), random, recorded) },
        6 => Change::Repeat { call, place, from },
        7 => Change::Exchange { call, place, from },
        8 => Change::Drop { call, place },
        9 => Change::Append { call, with: stranger("", random, recorded) },
        10 => Change::Signature { call, place },
        11 => Change::Writable { call, place },
        12..14 => Change::Byte { call, at: arguments(random), value: random.number() as u8 },
        14..17 => Change::Number {
            call,
            at: arguments(random),
            bytes: *random.one_of(&[1, 2, 4, 8]),
            value: random.boundary(),
        },
        17 => Change::Cut { call, length: random.below(data.len()) },
        18 => Change::Extend {
            call,
            bytes: {
                let length = 1 + random.below(40);
                random.bytes(length)
            },
        },
        19 => Change::Instruction { call, number: random.below(40) },
        20 => match random.below(2) {
            0 => Change::DropCall { call: evidence.unwrap_or(call) },
            _ => Change::RepeatCall { call },
        },
        21 => Change::Replay,
        22 => Change::Wait { seconds: *random.one_of(&[1, 60, 3_600, 86_400, 31_536_000, i64::MAX, -1, -86_400]) },
        23..26 => match evidence {
            Some(call) if random.below(3) == 0 => Change::Evidence { call, flow: random.below(recorded.flows.len()) },
            Some(call) if random.below(2) == 0 => Change::Byte {
                call,
                at: random.below(flow.instructions[call].data.0.len()),
                value: random.number() as u8,
            },
            Some(call) => Change::Signed { call, at: random.below(107), value: random.boundary() as u8 },
            None => Change::Outsider { as_whom: Disguise::Instead },
        },
        26..28 => Change::Outsider {
            as_whom: *random.one_of(&[Disguise::Unsigned, Disguise::Instead, Disguise::InsteadWithTokens]),
        },
        28 => Change::ForgedByte { call, place, at: random.below(400), value: random.number() as u8 },
        29 => Change::ForgedNumber { call, place, at: 8 * random.below(50), value: random.boundary() },
        30 => match random.below(2) {
            // About as many as there are: with more, closing an account to this one would overflow.
            0 => Change::ForgedLamports { call, place, lamports: random.boundary() >> 4 },
            _ => Change::ForgedOwner { call, place, program: random.below(recorded.programs.len()) },
        },
        _ => Change::Anything { program: random.below(recorded.programs.len()), seed: random.number() },
    }
}

/// Often an account of the same name: one that looks right.
fn stranger(name: &str, random: &mut Random, recorded: &Recorded) -> Stranger {
    match random.below(10) {
        0 => Stranger::Attacker,
        1 => Stranger::AttackersTokens,
        2 => Stranger::Missing,
        3 => Stranger::Program(random.below(recorded.programs.len())),
        4 => Stranger::SystemProgram,
        5 => Stranger::Imitation,
        _ => {
            let flow = random.below(recorded.flows.len());
            let Flow { accounts, instructions, .. } = &recorded.flows[flow];
            let named = instructions.iter().flat_map(|call| &call.accounts).find(|meta| meta.name == name);
            let account = named.and_then(|meta| accounts.iter().position(|stored| stored.address == meta.address));
            Stranger::Of { flow, account: account.unwrap_or_else(|| random.below(accounts.len())) }
        }
    }
}
