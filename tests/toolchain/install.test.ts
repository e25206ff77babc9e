import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { cacheFolder, installOnce } from "../../scripts/sbf/cache";
import { CommandFailed, ToolchainError, UnexpectedUpstream } from "../../scripts/sbf/errors";
import { ensureToolchain, toolchainHash } from "../../scripts/sbf/install";
import { applyPatch } from "../../scripts/sbf/library";
import { run } from "../../scripts/sbf/run";

describe("the toolchain's installation", () => {
  let folder: string;
  const environment = { ...process.env };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "toolchain-test-"));
    process.env.XDG_CACHE_HOME = folder;
  });

  afterEach(() => {
    process.env = { ...environment };
    rmSync(folder, { recursive: true });
  });

  it("error: a library without the lines that must change", () => {
    const patch = { file: "core/sort.rs", find: "SIZE: usize = 4096", replace: "SIZE: usize = 512", because: "frames are small" };
    expect(() => applyPatch("SIZE: usize = 8192", patch)).to.throw(
      UnexpectedUpstream,
      /core\/sort\.rs no longer has "SIZE: usize = 4096"[^]*frames are small[^]*Updating the pins/,
    );
    expect(applyPatch("const SIZE: usize = 4096;", patch)).to.equal("const SIZE: usize = 512;");
  });

  it("error: a command that fails is shown with its last words", async () => {
    const failure = await run("sh", ["-c", "echo no such luck >&2; exit 3"]).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CommandFailed);
    expect((failure as CommandFailed).message).to.match(/sh -c[^]*ended with 3[^]*no such luck/);
  });

  it("error: leaving out a piece that there is not", async () => {
    process.env.SBF_WITHOUT = "sbf-magic";
    const failure = await ensureToolchain().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ToolchainError);
    expect((failure as ToolchainError).message).to.match(/SBF_WITHOUT=sbf-magic[^]*sbf-helper-abi/);
  });

  it("leaves nothing that looks finished when it fails, and starts over", async () => {
    const half = async (target: string): Promise<void> => {
      writeFileSync(join(target, "half"), "");
      throw new Error("interrupted");
    };
    const failure = await installOnce("part", half).catch((error: unknown) => error);
    expect((failure as Error).message).to.equal("interrupted");
    expect(existsSync(join(cacheFolder(), "part"))).to.equal(false);

    const home = await installOnce("part", async (target) => {
      expect(existsSync(join(target, "half")), "what the failed one left").to.equal(false);
      writeFileSync(join(target, "whole"), "");
    });
    expect(existsSync(join(home, "whole"))).to.equal(true);
  });

  it("happens once, however many processes ask for it", async () => {
    const log = join(folder, "log");
    const script = `
      const { installOnce } = require(${JSON.stringify(join(__dirname, "../../scripts/sbf/cache.ts"))});
      const { appendFileSync } = require("node:fs");
      installOnce("part", async () => {
        appendFileSync(${JSON.stringify(log)}, "x");
        await new Promise((done) => setTimeout(done, 300));
      });`;
    const install = () => run(process.execPath, ["--require", "tsx/cjs", "--eval", script], { cwd: join(__dirname, "../..") });
    await Promise.all([install(), install(), install()]);
    expect(readFileSync(log, "utf8")).to.equal("x");
  }).timeout(30_000);

  it("has a place of its own for every version of its sources", () => {
    const sources = join(folder, "sources");
    mkdirSync(join(sources, "passes"), { recursive: true });
    writeFileSync(join(sources, "pins.ts"), "1");
    writeFileSync(join(sources, "passes", "division.cpp"), "a");
    const first = toolchainHash(sources);
    expect(first).to.match(/^[0-9a-f]{16}$/);
    expect(toolchainHash(sources), "the same sources").to.equal(first);
    expect(toolchainHash(sources, "layout"), "without a piece").not.to.equal(first);

    mkdirSync(join(sources, "target"));
    writeFileSync(join(sources, "target", "output"), "");
    expect(toolchainHash(sources), "compiled output").to.equal(first);

    writeFileSync(join(sources, "passes", "division.cpp"), "b");
    expect(toolchainHash(sources), "another pass").not.to.equal(first);
  });
});
