//! What rustc calls to link a program: one LLVM pipeline over the whole program, then an sBPF ELF.
//!
//! rustc has already merged the crates (fat LTO) into one bitcode module. What happens to it is kept, step by step, in
//! a folder beside the output, for whoever has to look into a build.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use sbf_linker::{Failure, Result, Toolchain, doing, read, replace, run};
use sbpf_linker::{OptimizationConfig, ProgramOptions, SbpfArch, SbpfLinkerError, link_program};

/// The bytes of a stack frame of sBPF v0.
const FRAME: i32 = 4096;

/// Helpers that the optimiser or code generation may ask for in nearly every program: linked in before optimisation,
/// so that they are inlined where that pays.
const COMMON_HELPERS: [&str; 8] =
    ["memcpy", "memmove", "memset", "memcmp", "bcmp", "__multi3", "__udivti3", "__umodti3"];

fn main() -> ExitCode {
    let outcome = Arguments::parse(env::args_os().skip(1).map(PathBuf::from)).and_then(|arguments| link(&arguments));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("sbf-link: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// What matters of rustc's command line: the rest speaks to a linker of native code.
struct Arguments {
    output: PathBuf,
    modules: Vec<PathBuf>,
}

impl Arguments {
    fn parse(mut arguments: impl Iterator<Item = PathBuf>) -> Result<Self> {
        let (mut output, mut modules) = (None, Vec::new());
        while let Some(argument) = arguments.next() {
            if argument == Path::new("-o") {
                output = arguments.next();
            } else if argument.extension().is_some_and(|e| e == "o") && !argument.ends_with("symbols.o") {
                modules.push(argument);
            }
        }
        let output = output.ok_or_else(|| Failure("rustc named no output (-o)".into()))?;
        Ok(Self { output, modules })
    }
}

fn link(arguments: &Arguments) -> Result<()> {
    let output = &arguments.output;
    // Programs that this one depends on are libraries here, but their manifests ask for a cdylib, too. Cargo looks no
    // further than that the file is there.
    if env::var_os("CARGO_PRIMARY_PACKAGE").is_none() {
        return replace(output, &[]);
    }

    let work = output.with_extension("link");
    doing(format_args!("create {}", work.display()), fs::create_dir_all(&work))?;
    let linker = Linker::new(work)?;
    let object = linker.compile(&arguments.modules)?;
    let options = ProgramOptions::new(OptimizationConfig::disabled(), SbpfArch::V0, FRAME);
    let program = link_program(&read(&object)?, options)
        .map_err(|errors| Failure(format!("{}:\n{}", object.display(), SbpfLinkerError::format_errors(&errors))))?;
    replace(output, &program)
}

/// What nothing in a program calls: where the runtime begins, and the text that people look for.
const KEPT: [&str; 2] = ["entrypoint", "SECURITY_TXT"];

struct Linker {
    toolchain: Toolchain,
    work: PathBuf,
    /// The helpers that helpers.bc defines.
    helpers: BTreeSet<String>,
    data_layout: String,
}

/// The kernel's BPF may refuse a misaligned word; Solana's machine reads it. Without this, every integer of a packed account
/// is put together byte by byte.
const MISALIGNED: &str = "-mattr=+allows-misaligned-mem-access";

impl Linker {
    fn new(work: PathBuf) -> Result<Self> {
        let toolchain = Toolchain::current()?;
        let list = read(&toolchain.path("helpers.list"))?;
        let helpers = String::from_utf8_lossy(&list).lines().map(str::to_owned).collect();
        let target: serde_json::Value = serde_json::from_slice(&read(&toolchain.target_file())?)
            .map_err(|error| Failure(format!("{}: {error}", toolchain.target_file().display())))?;
        let data_layout = target["data-layout"].as_str().unwrap_or_default().to_owned();
        Ok(Self { toolchain, work, helpers, data_layout })
    }

    /// From the modules of rustc to one BPF object in which nothing is missing but syscalls.
    fn compile(&self, modules: &[PathBuf]) -> Result<PathBuf> {
        let kept: String = self.helpers.iter().map(String::as_str).chain(KEPT).map(|s| format!("{s}\n")).collect();
        replace(&self.file("keep"), kept.as_bytes())?;

        let program = self.file("program.bc");
        run(self.toolchain.llvm("llvm-link").args(modules).arg("-o").arg(&program))?;
        let whole = self.add_helpers(&program, &COMMON_HELPERS.map(str::to_owned), "whole.bc")?;
        let passes = without_disabled(&[
            "internalize",
            "globaldce",
            "default<O2>",
            "lower-atomic",
            "sbf-division",
            "sbf-pack-arguments",
            // LLVM's check that one round of instcombine was enough aborts on valid code (the conformance program).
            "function(instcombine<no-verify-fixpoint>,simplifycfg)",
            "globaldce",
        ]);
        let mut lowered = self.optimise(&whole, &passes, "lowered-0.bc")?;

        // Code generation calls helpers by name, and helpers call helpers: add what it asks for until it asks no more.
        for round in 1.. {
            let object = self.generate(&lowered)?;
            let missing = self.missing_helpers(&object)?;
            if missing.is_empty() {
                return Ok(object);
            }
            let more = self.add_helpers(&lowered, &missing, &format!("helped-{round}.bc"))?;
            let passes = without_disabled(&["internalize", "globaldce", "sbf-pack-arguments"]);
            lowered = self.optimise(&more, &passes, &format!("lowered-{round}.bc"))?;
        }
        unreachable!("every round adds helpers, of which there are finitely many")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.work.join(name)
    }

    /// Links helpers into a module. A module that only declares them makes llvm-link see that they are wanted.
    fn add_helpers(&self, module: &Path, wanted: &[String], name: &str) -> Result<PathBuf> {
        let declarations: String = wanted.iter().map(|helper| format!("declare void @{helper}()\n")).collect();
        let uses: Vec<String> = wanted.iter().map(|helper| format!("ptr @{helper}")).collect();
        let asking = format!(
            "target datalayout = \"{}\"\n{declarations}@llvm.compiler.used = appending global [{} x ptr] [{}], section \"llvm.metadata\"\n",
            self.data_layout,
            uses.len(),
            uses.join(", ")
        );
        let (wanted_file, asked, linked) = (self.file("wanted.ll"), self.file("asked.bc"), self.file(name));
        replace(&wanted_file, asking.as_bytes())?;
        run(self.toolchain.llvm("llvm-link").arg(module).arg(&wanted_file).arg("-o").arg(&asked))?;
        let helpers = self.toolchain.path("helpers.bc");
        run(self.toolchain.llvm("llvm-link").arg(&asked).arg("--only-needed").arg(helpers).arg("-o").arg(&linked))?;
        Ok(linked)
    }

    fn optimise(&self, module: &Path, passes: &str, name: &str) -> Result<PathBuf> {
        let optimised = self.file(name);
        let mut opt = self.toolchain.llvm("opt");
        opt.args(["-inline-max-stacksize=512", MISALIGNED]);
        opt.arg(format!("--internalize-public-api-file={}", self.file("keep").display()));
        opt.arg(format!("-load-pass-plugin={}", self.toolchain.path("passes.so").display()));
        opt.arg(format!("-passes={passes}")).arg(module).arg("-o").arg(&optimised);
        run(&mut opt)?;
        Ok(optimised)
    }

    fn generate(&self, module: &Path) -> Result<PathBuf> {
        let object = self.file("program.obj");
        let mut llc = self.toolchain.llvm("llc");
        llc.args(["-O2", "-march=bpfel", "-mcpu=v2", MISALIGNED, "--bpf-allows-libcalls", "-filetype=obj"]);
        // Copies of up to 16 words are written out: between small programs and few compute units.
        llc.args(["--bpf-max-stores-per-memfunc=16", &format!("-bpf-stack-size={FRAME}")]);
        llc.arg(module).arg("-o").arg(&object);
        run(&mut llc)?;
        Ok(object)
    }

    fn missing_helpers(&self, object: &Path) -> Result<Vec<String>> {
        let undefined =
            run(self.toolchain.llvm("llvm-nm").args(["--undefined-only", "--format=just-symbols"]).arg(object))?;
        let undefined = String::from_utf8_lossy(&undefined);
        Ok(undefined.lines().filter(|symbol| self.helpers.contains(*symbol)).map(str::to_owned).collect())
    }
}

/// Test only: a toolchain installed with SBF_WITHOUT=<pass> leaves that pass out, for the conformance test to go red.
fn without_disabled(passes: &[&str]) -> String {
    let disabled = option_env!("SBF_WITHOUT");
    passes.iter().copied().filter(|pass| Some(*pass) != disabled).collect::<Vec<_>>().join(",")
}
