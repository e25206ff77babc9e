use anchor_lang::{
    prelude::*,
    solana_program::{instruction::Instruction, program::invoke_signed_unchecked},
};

/// An account that a program is called with, and what it may do there.
#[derive(Clone, Copy)]
pub enum Passed<'a, 'info> {
    Read(&'a AccountInfo<'info>),
    Write(&'a AccountInfo<'info>),
    Sign(&'a AccountInfo<'info>),
    /// Signs, and is written.
    Pay(&'a AccountInfo<'info>),
}

impl<'a, 'info> Passed<'a, 'info> {
    /// An optional account of an Anchor program, which takes its own address for one that is left out.
    pub fn write_or_none(account: Option<&'a AccountInfo<'info>>, program: &'a AccountInfo<'info>) -> Self {
        account.map_or(Self::Read(program), Self::Write)
    }

    #[inline(always)]
    fn account(self) -> &'a AccountInfo<'info> {
        let (Self::Read(account) | Self::Write(account) | Self::Sign(account) | Self::Pay(account)) = self;
        account
    }

    #[inline(always)]
    fn meta(self) -> AccountMeta {
        AccountMeta {
            pubkey: *self.account().key,
            is_signer: matches!(self, Self::Sign(_) | Self::Pay(_)),
            is_writable: matches!(self, Self::Write(_) | Self::Pay(_)),
        }
    }
}

/// Calls a program with these accounts, which the callee checks. What it refuses is refused with its own error.
///
/// Nobody checks here that the accounts are not borrowed, which costs as much as the call itself. What a program keeps
/// borrowed over a call are its own accounts, and the callee can write to none of them: the runtime lets a program write to
/// its own accounts only, and lets nobody be called again while it waits. A token account, which the callee does change, is
/// read for a moment and never kept borrowed.
pub fn call<const N: usize>(program: &Pubkey, data: Vec<u8>, accounts: [Passed; N], seeds: &[&[&[u8]]]) -> Result<()> {
    let metas = accounts.iter().map(|account| account.meta()).collect();
    let instruction = Instruction { program_id: *program, accounts: metas, data };
    Ok(invoke_signed_unchecked(&instruction, &accounts.map(|account| account.account().clone()), seeds)?)
}
