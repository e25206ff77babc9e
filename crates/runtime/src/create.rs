use anchor_lang::{
    prelude::*,
    system_program::{self, Allocate, Assign},
    Discriminator, ZeroCopy,
};

use crate::{call, Passed};

/// Of the system program.
const CREATE_ACCOUNT: u32 = 0;

/// Gives an account of so many bytes to a program, at the address of these seeds. Lamports that a stranger sent there
/// before do not stop it, as they would stop `create_account` alone; an account that exists is refused.
pub fn allocate<'info>(
    account: &AccountInfo<'info>,
    space: usize,
    owner: &Pubkey,
    seeds: &[&[u8]],
    payer: &AccountInfo<'info>,
    system_program: &AccountInfo<'info>,
) -> Result<()> {
    let rent = Rent::get()?.minimum_balance(space);
    let space = space as u64;
    let seeds = &[seeds];
    if account.lamports() == 0 {
        let data = [CREATE_ACCOUNT.to_le_bytes().as_slice(), &rent.to_le_bytes(), &space.to_le_bytes(), owner.as_ref()]
            .concat();
        call(&system_program::ID, data, [Passed::Pay(payer), Passed::Pay(account)], seeds)
    } else {
        let missing = rent.saturating_sub(account.lamports());
        let (from, to) = (payer.clone(), account.clone());
        let accounts = system_program::Transfer { from, to };
        system_program::transfer(CpiContext::new(system_program.clone(), accounts), missing)?;
        let accounts = Allocate { account_to_allocate: account.clone() };
        system_program::allocate(CpiContext::new_with_signer(system_program.clone(), accounts, seeds), space)?;
        let accounts = Assign { account_to_assign: account.clone() };
        system_program::assign(CpiContext::new_with_signer(system_program.clone(), accounts, seeds), owner)
    }
}

/// Creates an account of the program that `T` belongs to, and writes it once.
pub fn create<'info, T: ZeroCopy + Discriminator + Owner>(
    account: &AccountInfo<'info>,
    value: &T,
    seeds: &[&[u8]],
    payer: &AccountInfo<'info>,
    system_program: &AccountInfo<'info>,
) -> Result<()> {
    let bytes = bytemuck::bytes_of(value);
    let space = T::DISCRIMINATOR.len().saturating_add(bytes.len());
    allocate(account, space, &T::owner(), seeds, payer, system_program)?;
    let mut data = account.try_borrow_mut_data()?;
    let (discriminator, body) = data.split_at_mut(T::DISCRIMINATOR.len());
    discriminator.copy_from_slice(T::DISCRIMINATOR);
    body.copy_from_slice(bytes);
    Ok(())
}
