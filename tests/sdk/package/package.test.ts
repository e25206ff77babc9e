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

/** No browser has a file that survives a crash. */
const nodeOnly = `${name}/receipts/file`;

/** Two receipts of a session, issued by its node and acknowledged by its renter, verified as one chain. */
const receipts = `
import { ed25519 } from "@noble/curves/ed25519";
import { decodeReceipt, MemoryStorage, ReceiptChain, type AcceptPolicy } from "${name}/receipts";

export async function exchange(): Promise<bigint> {
  const [node, renter] = [1, 2].map((seed) => {
    const secret = new Uint8Array(32).fill(seed);
    const publicKey = ed25519.getPublicKey(secret);
    return { publicKey, secretKey: new Uint8Array([...secret, ...publicKey]) };
  });
  const keys = { node: node!.publicKey, renter: renter!.publicKey };
  const session = { kind: "session", account: new Uint8Array(32).fill(3), keys } as const;
  const [issuing, accepting] = await Promise.all([
    ReceiptChain.resume({ ...session, storage: new MemoryStorage() }),
    ReceiptChain.resume({ ...session, storage: new MemoryStorage() }),
  ]);
  const rates = { price: 3_600n, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;
  const agreed = { rates, maxUnits: 3_600n, funds: 1_000n, startedAt: 0n, unitsPerSecond: 1n, clockTolerance: 0n };
  const policy: AcceptPolicy = { ...agreed, now: () => 60n };
  for (const units of [30n, 60n]) {
    const issued = await issuing.issue({ units, intervalEnd: units }, node!.secretKey);
    await issuing.adopt(await accepting.acknowledge(issued, policy, renter!.secretKey));
  }
  issuing.verify();
  return decodeReceipt(accepting.acknowledged!.bytes).units;
}
`;

/** What a page does with the whole client: an account of a program, there and back. */
const account = `
import { PublicKey } from "@solana/web3.js";
import { decodeRenter, encodeRenter } from "${name}/escrow";

const renter = { wallet: PublicKey.default, nextNonce: 2n ** 64n - 1n, bump: 255 };
const nonce = () => decodeRenter(encodeRenter(renter)).nextNonce;
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
        export const misuse: AcceptPolicy["funds"] = 30;
        // @ts-expect-error: of every module below
        export const reward: import("${name}").market.PostTaskParams["reward"] = 30;`;
      expect(project.typeErrors(file, `${receipts} ${misuse}`, resolution)).to.deep.equal([]);
    });
  }

  it("asks a browser for nothing that only Node has", async () => {
    const all = subpaths.filter((path) => path !== nodeOnly).map((path, index) => `export * as all${index} from "${path}";`);
    await project.bundle("browser.ts", all.join("\n"));
    const refused = await project.bundle("node.ts", `export * from "${nodeOnly}";`).then(() => "nothing", (error: Error) => error.message);
    expect(refused).to.include("node:fs/promises");
  });

  it("brings receipts to a browser without the ledger's libraries, in less than 40 KB", async () => {
    const { outputFiles, metafile } = await project.bundle("receipts.ts", `export * from "${name}/receipts";`);
    const packages = Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    expect(packages).to.not.include("@solana/web3.js");
    const size = gzipSync(outputFiles[0]!.contents).length;
    console.log(`      receipts in a browser: ${(size / KILOBYTE).toFixed(1)} KB gzipped`);
    expect(size).to.be.below(40 * KILOBYTE);
  });

  it("issues, acknowledges and verifies receipts, and decodes an account, in a real browser", async () => {
    const show = "void exchange().then((units) => Object.assign(globalThis, { result: `${units} units, nonce ${nonce()}` }));";
    const { outputFiles } = await project.bundle("page.ts", `${receipts} ${account} ${show}`);
    expect(await runInBrowser(outputFiles[0]!.text)).to.equal("60 units, nonce 18446744073709551615");
  });

  it("says how long a cold import takes", () => {
    for (const path of [`${name}/receipts`, name]) {
      const program = `const start = performance.now(); await import("${path}"); console.log(performance.now() - start);`;
      const times = Array.from({ length: 3 }, () => Number(project.run("import.mjs", program))).sort((a, b) => a - b);
      console.log(`      cold import of ${path}: ${Math.round(times[1]!)} ms, the median of three`);
    }
  });
});
