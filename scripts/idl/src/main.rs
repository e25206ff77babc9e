//! Prints the IDL of the program in the folder that is named, as `anchor idl build` makes it.
use anchor_lang_idl::build::IdlBuilder;
use anyhow::{Context, Result};

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).context("usage: idl <folder of a program>")?;
    // rustup's proxy sets it, and the builder would hand it on as the toolchain's name.
    std::env::remove_var("RUSTUP_TOOLCHAIN");
    let folder = std::fs::canonicalize(&folder).with_context(|| folder)?;
    let idl = IdlBuilder::new().program_path(folder).skip_lint(false).build()?;
    println!("{}", serde_json::to_string_pretty(&idl)?);
    Ok(())
}
