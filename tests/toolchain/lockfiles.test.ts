import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { root } from "../../scripts/shell";

const listed = (pattern: string) =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", pattern], { cwd: root, encoding: "utf8" }).trim().split("\n");

describe("the lockfiles", () => {
  it("name every crate by its checksum, from the registry alone", () => {
    const files = listed("*Cargo.lock");
    expect(files).to.include.members(["Cargo.lock", "scripts/sbf/linker/Cargo.lock"]);
    for (const file of files) {
      for (const text of readFileSync(join(root, file), "utf8").split("[[package]]\n").slice(1)) {
        const source = /^source = "(.*)"$/m.exec(text)?.[1];
        if (source === undefined) continue; // a package of this repository
        expect(source, `${file}: ${text}`).to.equal("registry+https://github.com/rust-lang/crates.io-index");
        expect(text, file).to.match(/^checksum = "[0-9a-f]{64}"$/m);
      }
    }
  });

  it("name every npm package by its hash, and no host", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, { link?: boolean; integrity?: string; resolved?: string; inBundle?: boolean }>;
    };
    for (const [path, { link, integrity, resolved, inBundle }] of Object.entries(lock.packages)) {
      if (!path.includes("node_modules/") || link || inBundle) continue;
      expect(integrity, path).to.match(/^sha512-/);
      expect(resolved, path).to.equal(undefined);
    }
  });
});
