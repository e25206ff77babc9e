//! Stands in for Solana's `cargo-build-sbf`, so that `cargo build-sbf` and `anchor build` work: every program of the
//! package or workspace ends up as `target/deploy/<name>.so`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use sbf_linker::{Failure, Result, TARGET, Toolchain, doing, read, replace, run};
use serde_json::Value;

/// Debian's: it belongs to the compiler that the toolchain builds with, whatever rustup has chosen for this folder.
const CARGO: &str = "/usr/bin/cargo";

const HELP: &str = "\
Builds Solana programs with the project's own toolchain (docs/toolchain.md).

Usage: cargo build-sbf [OPTIONS] [-- CARGO_OPTIONS]

      --manifest-path <PATH>  Cargo.toml of a program or of a workspace [default: ./Cargo.toml]
      --sbf-out-dir <PATH>    where <name>.so goes [default: <target>/deploy]
      --workspace             every program of the workspace, whichever the manifest
  -p, --package <NAME>        this program only; may be repeated
      --arch <v0>             this toolchain generates sBPF v0
  -V, --version               print the toolchain's version
  -h, --help                  print this

Other options are cargo's (--features, --no-default-features, --locked, --offline, -v, ...). Options with which
Solana's tools manage their own installation (--tools-version, --skip-tools-install, ...) have no effect.
";

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cargo-build-sbf: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<()> {
    let toolchain = Toolchain::current()?;
    match Request::parse(env::args().skip(1))? {
        Request::Help => print!("{HELP}"),
        Request::Version => println!("compute-market cargo-build-sbf ({})", toolchain.name()),
        Request::Build(options) => build(&toolchain, &options)?,
    }
    Ok(())
}

enum Request {
    Help,
    Version,
    Build(Options),
}

#[derive(Default)]
struct Options {
    manifest: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    workspace: bool,
    packages: Vec<String>,
    cargo: Vec<String>,
}

impl Request {
    fn parse(arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut arguments = arguments.peekable();
        arguments.next_if(|first| first == "build-sbf"); // `cargo build-sbf` repeats its own name
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            let (flag, inline) = match argument.split_once('=') {
                Some((flag, value)) if flag.starts_with("--") => (flag.to_owned(), Some(value.to_owned())),
                _ => (argument.clone(), None),
            };
            let mut value =
                || inline.clone().or_else(|| arguments.next()).ok_or_else(|| Failure(format!("{flag} needs a value")));
            match flag.as_str() {
                "-h" | "--help" => return Ok(Self::Help),
                "-V" | "--version" => return Ok(Self::Version),
                "--manifest-path" => options.manifest = Some(value()?.into()),
                "--sbf-out-dir" => options.out_dir = Some(value()?.into()),
                "--workspace" => options.workspace = true,
                "-p" | "--package" => options.packages.push(value()?),
                "--arch" => match value()?.as_str() {
                    "v0" => (),
                    other => return Err(Failure(format!("--arch {other}: this toolchain generates v0 only"))),
                },
                "--tools-version" => drop(value()?),
                "--skip-tools-install" | "--force-tools-install" | "--no-rustup-override" => (),
                "--" => options.cargo.extend(arguments.by_ref()),
                _ => options.cargo.push(argument),
            }
        }
        Ok(Self::Build(options))
    }
}

fn build(toolchain: &Toolchain, options: &Options) -> Result<()> {
    let manifest = options.manifest.as_deref().unwrap_or(Path::new("Cargo.toml"));
    let manifest = doing(format_args!("find {}", manifest.display()), manifest.canonicalize())?;
    let workspace = Workspace::read(&manifest, &options.cargo)?;
    let programs = workspace.programs(&manifest, options);
    if programs.is_empty() {
        return Err(Failure(format!(
            "{} has no program to build: a program's manifest says crate-type = [\"cdylib\", \"lib\"]",
            manifest.display()
        )));
    }
    let out_dir = options.out_dir.clone().unwrap_or_else(|| workspace.target.join("deploy"));
    doing(format_args!("create {}", out_dir.display()), fs::create_dir_all(&out_dir))?;
    for program in &programs {
        compile(toolchain, &workspace, program, &manifest, &options.cargo)?;
        let file = format!("{}.so", program.library);
        publish(&workspace.target.join(TARGET).join("release").join(&file), &out_dir.join(&file))?;
    }
    Ok(())
}

/// Leaves the time of an unchanged file as it is.
fn publish(built: &Path, published: &Path) -> Result<()> {
    let bytes = read(built)?;
    if fs::read(published).is_ok_and(|present| present == bytes) { Ok(()) } else { replace(published, &bytes) }
}

struct Program {
    package: String,
    id: String,
    manifest: PathBuf,
    library: String,
}

struct Workspace {
    root: PathBuf,
    target: PathBuf,
    programs: Vec<Program>,
}

impl Workspace {
    fn read(manifest: &Path, cargo_options: &[String]) -> Result<Self> {
        let mut command = Command::new(CARGO);
        command.args(["metadata", "--no-deps", "--format-version=1", "--manifest-path"]).arg(manifest);
        // A target directory that is asked for on the command line is cargo's business, but the result is there.
        command.args(cargo_options.iter().filter(|option| *option == "--offline" || *option == "--locked"));
        without_rustup(&mut command);
        let metadata: Value = serde_json::from_slice(&run(&mut command)?)
            .map_err(|error| Failure(format!("cargo metadata is no JSON: {error}")))?;
        let path = |value: &Value| PathBuf::from(value.as_str().unwrap_or_default());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();

        let mut programs = Vec::new();
        for package in list(&metadata["packages"]) {
            for target in list(&package["targets"]) {
                if list(&target["crate_types"]).iter().any(|kind| kind == "cdylib") {
                    programs.push(Program {
                        package: text(&package["name"]),
                        id: text(&package["id"]),
                        manifest: path(&package["manifest_path"]),
                        library: text(&target["name"]),
                    });
                }
            }
        }
        Ok(Self { root: path(&metadata["workspace_root"]), target: path(&metadata["target_directory"]), programs })
    }

    fn programs(&self, manifest: &Path, options: &Options) -> Vec<&Program> {
        let of_root = manifest == self.root.join("Cargo.toml");
        let chosen = |program: &&Program| match options.packages.as_slice() {
            [] => options.workspace || program.manifest == manifest || of_root,
            packages => packages.contains(&program.package),
        };
        self.programs.iter().filter(chosen).collect()
    }
}

/// One program an invocation: in a common one cargo would unify their features, and a program that another one calls
/// through its `cpi` feature would lose its entrypoint. Cargo still shares what the programs depend on.
fn compile(
    toolchain: &Toolchain,
    workspace: &Workspace,
    program: &Program,
    manifest: &Path,
    cargo_options: &[String],
) -> Result<()> {
    let mut command = Command::new(CARGO);
    command.arg("rustc").arg("--manifest-path").arg(manifest).args(["--package", &program.id]);
    command.args(["--lib", "--crate-type=cdylib", "--release", "--target", TARGET]).args(cargo_options);
    without_rustup(&mut command);
    let mut path = OsString::from(toolchain.programs());
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    command.env("PATH", path);
    command.env("RUSTC", toolchain.programs().join("rustc"));
    command.env("CARGO_ENCODED_RUSTFLAGS", rust_flags(toolchain, workspace)?.join("\x1f"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "fat"); // the linker takes one module
    // Else cargo gives a program one file name whatever its features, and every build of a program replaces what another
    // program has compiled of it as a library.
    command.env("__CARGO_DEFAULT_LIB_METADATA", "sbf");
    let status = doing(format_args!("run {CARGO}"), command.status())?;
    if status.success() { Ok(()) } else { Err(Failure(format!("{} does not build", program.package))) }
}

/// The compiler is the toolchain's, not that of a rustup proxy that may have started this program.
fn without_rustup(command: &mut Command) {
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        command.env_remove(variable);
    }
}

fn rust_flags(toolchain: &Toolchain, workspace: &Workspace) -> Result<Vec<String>> {
    let mut flags: Vec<String> = include_str!("../../../rustflags.txt")
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(str::to_owned)
        .collect();
    flags.extend(env::var("RUSTFLAGS").unwrap_or_default().split_whitespace().map(str::to_owned));
    // Makes cargo build anew what another version of the toolchain has built.
    flags.push(format!("--cfg=sbf_toolchain=\"{}\"", toolchain.name()));
    // A program's bytes must not depend on where the clone, the registry's cache or the toolchain lie. (Cargo keeps
    // flags out of its own hashes when it sees a path remapped, for the same reason.)
    let cargo_home =
        env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut remap = |from: &Path, to: &str| flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    remap(&workspace.root, "/workspace");
    if let Some(cargo_home) = cargo_home {
        remap(&cargo_home, "/cargo");
    }
    remap(&toolchain.path(""), "/toolchain");
    Ok(flags)
}
