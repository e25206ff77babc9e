import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readManifest } from "../../../scripts/package";
import { runInBrowser } from "./browser";
import { Project } from "./project";

const manifest = readManifest();
const { name } = manifest;
const subpaths = Object.keys(manifest.exports).map((path) => `${name}${path.slice(1)}`);
const KILOBYTE = 1_024;

/** Two receipts of a session, signed by its node and acknowledged by its renter, verified as one stream. */
const receipts = `
import nacl from "tweetnacl";
import { decodeReceipt, nextReceipt, signReceipt, verifyChain, verifyCosigned, type CosignedReceipt } from "${name}/receipts";

const [node, renter] = [1, 2].map((seed) => nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(seed)));
const keys = { node: node!.publicKey, renter: renter!.publicKey };
const session = { kind: "session", account: new Uint8Array(32).fill(3) } as const;
const stream: CosignedReceipt[] = [];
for (const units of [30n, 60n]) {
  const bytes = nextReceipt(session, stream.at(-1)?.bytes, { units, intervalEnd: units });
  stream.push({ bytes, nodeSignature: signReceipt(bytes, node!.secretKey), renterSignature: signReceipt(bytes, renter!.secretKey) });
}
for (const signed of stream) verifyCosigned(signed, keys);
verifyChain(session, stream.map(({ bytes }) => bytes));
const last = decodeReceipt(stream.at(-1)!.bytes);
`;

describe("the packed client", () => {
  let project: Project;
  before(async () => {
    project = await Project.withClient();
  });
  after(() => project.remove());

  it("holds every file that it exports, with a source map beside each module", () => {
    const folder = join(project.folder, "node_modules", name);
    const packed = readFileSync(join(folder, "package.json"), "utf8");
    const files = [...packed.matchAll(/"\.\/((?:esm|cjs|types)\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files).to.have.length.above(4 * subpaths.length - 1);
    for (const file of files) {
      expect(existsSync(join(folder, file)), file).to.equal(true);
      if (!file.startsWith("types/")) expect(existsSync(join(folder, `${file}.map`)), `${file}.map`).to.equal(true);
    }
  });

  it("loads every subpath in Node, as a module and by require, with the same names", () => {
    const program = (load: string) => `
      const own = (name) => !["default", "__esModule", "module.exports"].includes(name);
      const names = {};
      for (const path of ${JSON.stringify(subpaths)}) names[path] = Object.keys(${load}).filter(own).sort();
      console.log(JSON.stringify(names));`;
    const asModule = JSON.parse(project.run("names.mjs", program("await import(path)"))) as Record<string, string[]>;
    const required = JSON.parse(project.run("names.cjs", program("require(path)"))) as Record<string, string[]>;
    for (const path of subpaths) expect(asModule[path], path).to.have.length.above(0);
    expect(asModule).to.deep.equal(required);
  });

  for (const [file, resolution] of [["rental.mts", "NodeNext"], ["rental.cts", "NodeNext"], ["rental.ts", "Bundler"]] as const) {
    it(`gives its types to ${file} under ${resolution}, and they are not any`, () => {
      const misuse = `// @ts-expect-error: amounts are bigint
        nextReceipt(session, undefined, { units: 30, intervalEnd: 30n });`;
      expect(project.typeErrors(file, `${receipts} ${misuse}`, resolution)).to.deep.equal([]);
    });
  }

  it("asks a browser for nothing that only Node has", async () => {
    // No browser has a file that survives a crash.
    const forBrowsers = subpaths.filter((path) => path !== `${name}/receipts/file`);
    for (const path of forBrowsers) await project.bundle("browser.ts", `export * from "${path}";`);
  });

  it("brings receipts to a browser without the ledger's libraries, in less than 40 KB", async () => {
    const { outputFiles, metafile } = await project.bundle("receipts.ts", `export * from "${name}/receipts";`);
    const packages = Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    expect(packages).to.not.include("@solana/web3.js");
    const size = gzipSync(outputFiles[0]!.contents).length;
    console.log(`      receipts in a browser: ${(size / KILOBYTE).toFixed(1)} KB gzipped`);
    expect(size).to.be.below(40 * KILOBYTE);
  });

  it("issues, acknowledges and verifies receipts in a real browser", async () => {
    const { outputFiles } = await project.bundle("page.ts", `${receipts} Object.assign(globalThis, { result: String(last.units) });`);
    expect(await runInBrowser(outputFiles[0]!.text)).to.equal("60");
  });

  it("says how long a cold import takes", () => {
    for (const path of [`${name}/receipts`, name]) {
      const program = `const start = performance.now(); await import("${path}"); console.log(performance.now() - start);`;
      const times = Array.from({ length: 5 }, () => Number(project.run("import.mjs", program))).sort((a, b) => a - b);
      console.log(`      cold import of ${path}: ${Math.round(times[2]!)} ms, the median of five`);
    }
  });
});
