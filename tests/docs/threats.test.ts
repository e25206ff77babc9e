import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/threats.md"), "utf8");

/** The rows of the tables of attacks, each with the heading it stands under. */
const rows = page.split(/^## /m).flatMap((section) => {
  const [heading = "", ...lines] = section.split("\n");
  const table = lines.indexOf("| attack | guard | test |");
  if (table < 0) return [];
  const body = lines.slice(table + 2).filter((line) => line.startsWith("| "));
  return body.map((line) => {
    const [, attack = "", guard = "", test = ""] = line.split(/ ?\| ?/);
    return { heading, attack, guard, test };
  });
});

describe("docs/threats.md", () => {
  it("has a table for every program", () => {
    expect(rows.length).to.be.above(0);
    const headings = new Set(rows.map(({ heading }) => heading));
    expect([...headings]).to.include.members(["escrow", "registry", "staking", "treasury", "compute_bond", "market", "disputes"]);
  });

  it("names a test for every attack, and only tests that exist", () => {
    for (const { attack, test } of rows) {
      const files = [...test.matchAll(/`([\w/]+)`: ("[^`]+?")(?=; `|$)/g)];
      expect(files, attack).to.have.lengthOf(Math.max(test.split("`: ").length - 1, 1));
      for (const [, file, titles] of files) {
        const source = readFileSync(join(root, `tests/${file}.test.ts`), "utf8");
        for (const title of titles!.slice(1, -1).split('", "')) expect(source, `${file}: ${title}`).to.include(title);
      }
    }
  });

  it("names only files that exist", () => {
    for (const { heading, guard } of rows) {
      for (const [, file] of guard.matchAll(/`([\w/.-]+\.(?:rs|ts))`/g)) {
        const paths = [file!, `programs/${heading}/src/${file}`].map((path) => join(root, path));
        expect(paths.some(existsSync), `${heading}: ${file}`).to.equal(true);
      }
    }
  });
});
