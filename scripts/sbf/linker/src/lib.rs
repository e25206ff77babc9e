//! What the two programs of the toolchain share: where its pieces are, and how they fail.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fmt, fs, io};

/// Rust's name of the target.
pub const TARGET: &str = "sbf-solana-solana";

/// A failure in words for the person who builds.
#[derive(Debug)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub type Result<T> = std::result::Result<T, Failure>;

/// Says what was being done when an input or output error came up.
pub fn doing<T>(what: impl fmt::Display, result: io::Result<T>) -> Result<T> {
    result.map_err(|error| Failure(format!("could not {what}: {error}")))
}

pub fn read(path: &Path) -> Result<Vec<u8>> {
    doing(format_args!("read {}", path.display()), fs::read(path))
}

/// Replaces a file by a new one. Never writes through the old one, to which cargo keeps hard links.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let new = path.with_extension("new");
    doing(format_args!("write {}", new.display()), fs::write(&new, bytes))?;
    doing(format_args!("replace {}", path.display()), fs::rename(&new, path))
}

/// Runs a command to its end and returns what it wrote.
pub fn run(command: &mut Command) -> Result<Vec<u8>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = doing(format_args!("run {program}"), command.output())?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let arguments: Vec<_> = command.get_args().map(|a| a.to_string_lossy()).collect();
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure(format!("{program} {}\nfailed ({}):\n{said}", arguments.join(" "), output.status)))
}

/// The installed toolchain that the running program is a part of.
pub struct Toolchain {
    home: PathBuf,
}

impl Toolchain {
    pub fn current() -> Result<Self> {
        let program = doing("find the running program", env::current_exe())?;
        let home =
            program.ancestors().nth(2).ok_or_else(|| Failure(format!("{} is not installed", program.display())))?;
        Ok(Self { home: home.to_path_buf() })
    }

    /// Names the toolchain's version: the folder is called after the hash of its sources.
    pub fn name(&self) -> String {
        self.home.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.home.join(relative)
    }

    pub fn programs(&self) -> PathBuf {
        self.path("bin")
    }

    pub fn target_file(&self) -> PathBuf {
        self.path("sysroot/lib/rustlib").join(TARGET).join("target.json")
    }

    /// A tool of LLVM. It comes from a newer Debian and runs with the C library that came with it.
    pub fn llvm(&self, tool: &str) -> Command {
        let libraries = self.path("llvm/usr/lib/x86_64-linux-gnu");
        let mut command = Command::new(libraries.join("ld-linux-x86-64.so.2"));
        command.env_remove("LD_LIBRARY_PATH").env_remove("LD_PRELOAD");
        command.arg("--library-path").arg(&libraries).arg(self.path("llvm/usr/lib/llvm-23/bin").join(tool));
        command
    }
}
