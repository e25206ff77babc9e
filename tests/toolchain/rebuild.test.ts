import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { findBuilder } from "../../scripts/sbf/builder";
import { run } from "../../scripts/sbf/run";

/** Two programs, one of which calls the other, without a crate from elsewhere. */
const SOURCES = {
  "Cargo.toml": `
    workspace.members = ["callee", "caller"]
    workspace.resolver = "2"`,
  "callee/Cargo.toml": `
    package = { name = "callee", version = "0.1.0", edition = "2021" }
    lib.crate-type = ["cdylib", "lib"]
    features.cpi = []`,
  "callee/src/lib.rs": `
    pub fn answer() -> u64 { 0 }
    #[cfg(not(feature = "cpi"))]
    #[no_mangle]
    pub extern "C" fn entrypoint(_input: *mut u8) -> u64 { answer() }`,
  "caller/Cargo.toml": `
    package = { name = "caller", version = "0.1.0", edition = "2021" }
    lib.crate-type = ["cdylib", "lib"]
    dependencies.callee = { path = "../callee", features = ["cpi"] }`,
  "caller/src/lib.rs": `
    #[no_mangle]
    pub extern "C" fn entrypoint(_input: *mut u8) -> u64 { callee::answer() }`,
};

describe("the toolchain", () => {
  let folder: string;
  let path: string;

  before(async function () {
    ({ path } = await findBuilder());
    if (path === process.env.PATH) this.skip(); // Solana's own tools build, and this is not about them
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "toolchain-test-"));
    for (const [file, text] of Object.entries(SOURCES)) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Compiles one program; returns the crates that cargo had to compile for it. */
  async function build(program: string): Promise<string[]> {
    const args = ["build-sbf", "--manifest-path", join(folder, program, "Cargo.toml"), "--", "--message-format=json"];
    const printed = await run("cargo", args, { cwd: folder, env: { PATH: path } });
    const messages = printed.trimEnd().split("\n").map((line) => JSON.parse(line) as { fresh?: boolean; target?: { name: string } });
    return messages.flatMap(({ fresh, target }) => (fresh === false && target ? [target.name] : []));
  }

  it("compiles nothing again that another program has compiled with other features", async () => {
    expect(await build("callee")).to.deep.equal(["callee"]);
    const program = readFileSync(join(folder, "target/deploy/callee.so"));
    expect(await build("caller")).to.deep.equal(["callee", "caller"]);
    expect(await build("callee")).to.deep.equal([]);
    expect(await build("caller")).to.deep.equal([]);
    expect(readFileSync(join(folder, "target/deploy/callee.so")).equals(program)).to.equal(true);
  });
});
