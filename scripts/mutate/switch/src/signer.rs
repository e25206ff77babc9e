use std::{collections::BTreeSet, ops::Deref};

use anchor_lang::{prelude::*, solana_program::instruction::AccountMeta};

use crate::{holds, off};

/// Anchor's `Signer`, which asks for the signature at the same moment, unless its guard is off.
#[derive(Clone)]
pub struct Signer<'info, const GUARD: u32>(UncheckedAccount<'info>);

impl<'info, B, const GUARD: u32> Accounts<'info, B> for Signer<'info, GUARD> {
    fn try_accounts(
        program: &Pubkey,
        accounts: &mut &'info [AccountInfo<'info>],
        data: &[u8],
        bumps: &mut B,
        reallocs: &mut BTreeSet<Pubkey>,
    ) -> Result<Self> {
        let account = UncheckedAccount::try_accounts(program, accounts, data, bumps, reallocs)?;
        require!(off(GUARD) || holds(GUARD, account.is_signer), ErrorCode::AccountNotSigner);
        Ok(Self(account))
    }
}

impl<'info, const GUARD: u32> AccountsExit<'info> for Signer<'info, GUARD> {}

impl<const GUARD: u32> ToAccountMetas for Signer<'_, GUARD> {
    fn to_account_metas(&self, is_signer: Option<bool>) -> Vec<AccountMeta> {
        self.0.to_account_metas(is_signer)
    }
}

impl<'info, const GUARD: u32> ToAccountInfos<'info> for Signer<'info, GUARD> {
    fn to_account_infos(&self) -> Vec<AccountInfo<'info>> {
        self.0.to_account_infos()
    }
}

impl<'info, const GUARD: u32> AsRef<AccountInfo<'info>> for Signer<'info, GUARD> {
    fn as_ref(&self) -> &AccountInfo<'info> {
        self.0.as_ref()
    }
}

impl<'info, const GUARD: u32> Deref for Signer<'info, GUARD> {
    type Target = AccountInfo<'info>;

    fn deref(&self) -> &Self::Target {
        self.as_ref()
    }
}

impl<const GUARD: u32> Key for Signer<'_, GUARD> {
    fn key(&self) -> Pubkey {
        self.0.key()
    }
}
