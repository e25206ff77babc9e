//! What `scripts/fuzz/record.ts` wrote: valid transactions, each with the accounts that it can touch.
use serde::{de::Error, Deserialize, Deserializer};
use solana_account::Account;
use solana_address::Address;
use std::{collections::BTreeMap, path::Path};

pub const COMPUTE_BUDGET: Address = Address::from_str_const("ComputeBudget111111111111111111111111111111");

#[derive(Deserialize)]
pub struct Recorded {
    pub programs: Vec<Program>,
    /// Seeds of the keys that sign evidence.
    pub keys: BTreeMap<String, Hex>,
    pub flows: Vec<Flow>,
}

#[derive(Deserialize)]
pub struct Program {
    pub name: String,
    #[serde(deserialize_with = "address")]
    pub address: Address,
    pub image: String,
    pub accounts: Vec<LoaderAccount>,
    /// Discriminators.
    pub instructions: Vec<Hex>,
}

#[derive(Deserialize)]
pub struct LoaderAccount {
    #[serde(deserialize_with = "address")]
    pub address: Address,
    pub head: Hex,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    pub name: String,
    #[serde(deserialize_with = "address")]
    pub payer: Address,
    pub unix_timestamp: i64,
    pub slot: u64,
    pub accounts: Vec<Stored>,
    pub instructions: Vec<Call>,
}

#[derive(Deserialize)]
pub struct Stored {
    #[serde(deserialize_with = "address")]
    pub address: Address,
    lamports: u64,
    #[serde(deserialize_with = "address")]
    owner: Address,
    data: Hex,
}

impl Stored {
    pub fn account(&self) -> Account {
        let Self { lamports, owner, data, .. } = self;
        Account { lamports: *lamports, data: data.0.clone(), owner: *owner, executable: false, rent_epoch: 0 }
    }
}

/// An instruction.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Call {
    #[serde(deserialize_with = "address")]
    pub program: Address,
    /// Program and instruction; empty for what is not the market's.
    pub name: String,
    /// Whether the program says that anyone may send it.
    pub is_anyones: bool,
    pub accounts: Vec<Meta>,
    pub data: Hex,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    pub name: String,
    #[serde(deserialize_with = "address")]
    pub address: Address,
    pub is_signer: bool,
    pub is_writable: bool,
}

#[derive(Clone)]
pub struct Hex(pub Vec<u8>);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).map_err(D::Error::custom));
        pairs.map(|pair| u8::from_str_radix(pair?, 16).map_err(D::Error::custom)).collect::<Result<_, _>>().map(Hex)
    }
}

fn address<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

impl Recorded {
    pub fn read(file: &Path) -> Self {
        let text = std::fs::read_to_string(file).expect("`npm run fuzz` records the flows first");
        let mut recorded: Self =
            serde_json::from_str(&text).expect("the flows are as scripts/fuzz/record.ts writes them");
        for flow in &mut recorded.flows {
            // The ledger sets a limit of its own.
            flow.instructions.retain(|call| call.program != COMPUTE_BUDGET);
        }
        recorded
    }
}
