import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generated } from "./programs";

const RUST = /^(?:pub )?const ([A-Z][A-Z0-9_]*): (?:u|i)(?:8|16|32|64|128|size) = ([^;.]+);/gm;
const TYPESCRIPT = /^(?:export )?const ([A-Z][A-Z0-9_]*)(?:: \w+)? = ([0-9A-Z_n*+ ]+);/gm;

/** Units, and the places of roles in the generated `ROLE_VALUES`: no program has constants for them. */
const CLIENT_ONLY = ["HOUR", "DAY", "NODE_ROLE", "GUARDIAN_ROLE"];
/** The programs' crate of basis points calls the whole its denominator. */
const OTHER_NAMES: Record<string, string> = { BASIS_POINTS: "DENOMINATOR", WHOLE: "DENOMINATOR" };

/** Every number that a source names, products of earlier ones included. */
function numbers(pattern: RegExp, ...sources: string[]): Map<string, bigint> {
  const found = new Map<string, bigint>();
  for (const [, name, expression] of sources.flatMap((source) => [...source.matchAll(pattern)])) {
    const sum = expression!.split("+").map((term) => term.split("*").map((factor) => number(factor.trim(), found)));
    found.set(name!, sum.map((factors) => factors.reduce((product, factor) => product * factor, 1n)).reduce((a, b) => a + b));
  }
  return found;
}

function number(text: string, known: Map<string, bigint>): bigint {
  const shift = /^(\d+) << (\d+)$/.exec(text);
  if (shift) return BigInt(shift[1]!) << BigInt(shift[2]!);
  return known.get(text) ?? BigInt(text.replace(/_/g, "").replace(/(?:n|[ui](?:8|16|32|64|128|size))$/, ""));
}

const sources = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
const read = (path: string) => readFileSync(path, "utf8");

describe("sdk: constants that the IDLs do not have", () => {
  for (const { name } of generated) {
    it(`those of ${name} are the program's own`, () => {
      const theirs = numbers(RUST, ...["crates", `programs/${name}/src`].flatMap((folder) => sources(folder, ".rs")).map(read));
      for (const path of sources(`sdk/src/${name}`, ".ts")) {
        for (const [constant, value] of numbers(TYPESCRIPT, read(path))) {
          if (CLIENT_ONLY.includes(constant)) continue;
          expect(theirs.get(OTHER_NAMES[constant] ?? constant), `${constant} in ${path}`).to.equal(value);
        }
      }
    });
  }
});
