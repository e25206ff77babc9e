//! The instructions sysvar as the runtime writes it.
#![allow(dead_code)]
use receipt::ED25519_PROGRAM;
use solana_instruction::{BorrowedAccountMeta, BorrowedInstruction};
use solana_instructions_sysvar::{construct_instructions_data, store_current_index_checked};
use solana_pubkey::Pubkey;

pub struct Instruction<'a> {
    pub program: [u8; 32],
    pub accounts: usize,
    pub data: &'a [u8],
}

pub const OTHER: Instruction<'static> = Instruction { program: [9; 32], accounts: 3, data: &[1, 2, 3] };

pub fn ed25519(data: &[u8]) -> Instruction<'_> {
    Instruction { program: ED25519_PROGRAM, accounts: 0, data }
}

pub fn sysvar(instructions: &[Instruction<'_>], current: u16) -> Vec<u8> {
    let program_ids: Vec<_> = instructions.iter().map(|instruction| Pubkey::from(instruction.program)).collect();
    let account = Pubkey::from([8; 32]);
    let borrowed: Vec<_> = instructions
        .iter()
        .zip(&program_ids)
        .map(|(instruction, program_id)| BorrowedInstruction {
            program_id,
            accounts: (0..instruction.accounts)
                .map(|_| BorrowedAccountMeta { pubkey: &account, is_signer: false, is_writable: true })
                .collect(),
            data: instruction.data,
        })
        .collect();
    let mut bytes = construct_instructions_data(&borrowed);
    store_current_index_checked(&mut bytes, current).unwrap();
    bytes
}

/// A transaction as it should be: something, the Ed25519 instruction, the current one, something.
pub fn before_current(data: &[u8]) -> Vec<u8> {
    sysvar(&[OTHER, ed25519(data), OTHER, OTHER], 2)
}
