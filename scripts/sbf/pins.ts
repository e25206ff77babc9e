// What the toolchain is made of. Crates are pinned by the lockfiles beside this file. Debian serves only the newest
// package of a suite, so for its compilers the expected release is recorded, and compared with what is found.

/** Debian's release whose packages are expected on the machine. */
export const debianCodename = "bookworm";

/** Packages of the system. rustc and the source of its library must be of one release, as only Debian's are. */
export const systemPackages = ["rustc-web", "cargo-web", "rust-web-src", "g++", "libc6-dev"] as const;

/** The release of rustc that the toolchain was tested with. */
export const rustRelease = "1.96";

/** LLVM's release: the first whose BPF back end calls helpers for what it cannot do and returns an i128 in registers. */
export const llvmMajor = "23";

/** The only suite that has it. */
export const llvmSuite = "sid";

/** LLVM's tools and the libraries they run with, the C library included: the system's is older. */
export const llvmRuntimePackages = [
  `llvm-${llvmMajor}`,
  `libllvm${llvmMajor}`,
  "libc6",
  "libgcc-s1",
  "libstdc++6",
  "libbsd0",
  "libedit2",
  "libffi8",
  "libmd0",
  "libtinfo6",
  "libxml2-16",
  "libz3-4",
  "libzstd1",
  "zlib1g",
] as const;

/** Its headers, with which the passes are compiled. */
export const llvmHeaderPackage = `llvm-${llvmMajor}-dev`;

/** Free space that an installation asks for, in bytes: ample, as the toolchain takes 0.34 GB when it is done. */
export const requiredSpace = 3_000_000_000;
