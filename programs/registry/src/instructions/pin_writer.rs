use anchor_lang::prelude::*;

use crate::{
    errors::RegistryError,
    events::WriterPinned,
    state::{RegistryConfig, Writer, WriterRole},
};

#[derive(Accounts)]
pub struct PinWriter<'info> {
    pub authority: Signer<'info>,
    #[account(mut, has_one = authority @ RegistryError::NotAuthority)]
    pub config: AccountLoader<'info, RegistryConfig>,
    /// CHECK: any program; the system program, which signs for no PDA, leaves the role to nobody.
    #[account(constraint = program.executable @ RegistryError::WriterNotProgram)]
    pub program: UncheckedAccount<'info>,
}

pub fn pin_writer(ctx: Context<PinWriter>, role: WriterRole) -> Result<()> {
    let program = ctx.accounts.program.key();
    *ctx.accounts.config.load_mut()?.writer_mut(role) = Writer::pinned(program);
    emit!(WriterPinned { role, program });
    Ok(())
}
