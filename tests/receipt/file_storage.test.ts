import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { buildSync } from "esbuild";
import { decodeReceipt, signReceipt } from "../../sdk/src/receipt";
import { FileStorage } from "../../sdk/src/receipt/file_storage";
import { Random } from "../support";
import { agree, interval, node, openChain, renter } from "./pair";
import { expectRefusal } from "./refusal";

const FRAME = 256;

describe("a chain in a file", () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "receipts-"));
    file = join(folder, "chain");
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A chain of `count` agreed receipts and one that waits, closed. */
  async function written(count: number): Promise<Buffer> {
    const chain = await openChain(await FileStorage.open(file));
    const ofRenter = await openChain();
    for (let number = 1; number <= count; number++) await agree(chain, ofRenter);
    await chain.issue(interval(count + 1), node.secretKey);
    await chain.close();
    return readFile(file);
  }

  async function reopened() {
    const storage = await FileStorage.open(file);
    try {
      return await openChain(storage);
    } finally {
      await storage.close();
    }
  }

  it("is there again when the process is", async () => {
    await written(2);
    const chain = await openChain(await FileStorage.open(file));
    expect([chain.number, chain.acknowledgedNumber]).to.deep.equal([3n, 2n]);
    const { bytes, signature } = chain.highest!;
    await chain.adopt({ bytes, nodeSignature: signature, renterSignature: signReceipt(bytes, renter.secretKey) });
    await chain.issue(interval(4), node.secretKey);
    await chain.close();
    expect((await reopened()).number).to.equal(4n);
  });

  it("drops a last record that a crash cut anywhere, and only that", async () => {
    const whole = await written(1);
    for (let kept = whole.length - 1; kept >= whole.length - FRAME; kept -= 15) {
      await writeFile(file, whole.subarray(0, kept));
      expect((await reopened()).number, `${kept} bytes`).to.equal(1n);
      expect((await readFile(file)).length).to.equal(whole.length - FRAME);
    }
  });

  it("drops frames that a crash left zero", async () => {
    const whole = await written(1);
    await appendFile(file, Buffer.alloc(FRAME + 100));
    expect((await reopened()).number).to.equal(2n);
    expect(await readFile(file)).to.deep.equal(whole);
  });

  it("error: StoreDamaged for any byte that changed, in the last record too", async () => {
    const whole = await written(1);
    for (let at = 0; at < whole.length; at += 13) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      await writeFile(file, changed);
      await expectRefusal(reopened(), "StoreDamaged");
    }
  });

  it("error: StoreLocked while another storage has the file, in this process or in another", async () => {
    const storage = await FileStorage.open(file);
    await expectRefusal(FileStorage.open(file), "StoreLocked");
    await storage.close();
    const both = await Promise.allSettled([FileStorage.open(file), FileStorage.open(file)]);
    const opened = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(opened.length).to.be.at.most(1);
    for (const one of opened) await one.close();
    await (await FileStorage.open(file)).close();
    expect(await readdir(folder)).to.deep.equal(["chain"]);
  });

  it("error: StoreChanged when somebody wrote past the lock, and nothing is signed", async () => {
    const chain = await openChain(await FileStorage.open(file));
    await chain.issue(interval(1), node.secretKey);
    await appendFile(file, Buffer.alloc(FRAME));
    await expectRefusal(chain.issue(interval(2), node.secretKey, 2n), "StoreChanged");
    await truncate(file, 0);
    await expectRefusal(chain.issue(interval(2), node.secretKey, 2n), "StoreChanged");
    await chain.close();
  });

  for (const step of ["appendFile", "sync"] as const) {
    it(`error: StoreFailed when ${step} fails; opened again it goes on with what the disk has`, async () => {
      const chain = await openChain(await FileStorage.open(file));
      const handle = await open(file, "r");
      const prototype = Object.getPrototypeOf(handle) as Record<typeof step, (...words: unknown[]) => Promise<void>>;
      const real = prototype[step];
      await handle.close();
      prototype[step] = async function (this: unknown, ...words) {
        // Half of a write, as a full disk leaves it.
        if (step === "appendFile") await real.call(this, (words[0] as Uint8Array).subarray(0, 100));
        throw new Error("no space left on device");
      };
      try {
        await expectRefusal(chain.issue(interval(1), node.secretKey), "StoreFailed");
      } finally {
        prototype[step] = real;
      }
      await expectRefusal(chain.issue(interval(1), node.secretKey), "StoreFailed");
      await chain.close();
      expect((await reopened()).number).to.equal(step === "sync" ? 1n : 0n);
    });
  }

  it("never signs one number twice and loses nothing acknowledged, killed at any point", async () => {
    const random = new Random("killed nodes");
    const script = join(folder, "issuer.cjs");
    buildSync({
      entryPoints: [join(__dirname, "issuer.ts")],
      bundle: true,
      platform: "node",
      outfile: script,
      absWorkingDir: join(__dirname, "../.."),
    });
    const signed = new Map<bigint, string>();
    let acknowledged = 0n;
    for (let life = 0; life < 15; life++) {
      const child = spawn(process.execPath, [script, file, String(life)], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "exit");
      let left = random.int(0, 40);
      for await (const line of createInterface({ input: child.stdout })) {
        const [what, hex] = line.split(" ") as [string, string];
        const { number } = decodeReceipt(Buffer.from(hex, "hex"));
        expect(signed.get(number) ?? hex, `receipt ${number} in life ${life}`).to.equal(hex);
        signed.set(number, hex);
        if (what === "acknowledged") acknowledged = number;
        if (left-- === 0) child.kill("SIGKILL");
      }
      await ended;
      const chain = await reopened();
      expect(chain.acknowledgedNumber >= acknowledged, `${chain.acknowledgedNumber} after ${acknowledged}`).to.equal(
        true,
      );
      for (const [number, hex] of signed) {
        expect(Buffer.from(chain.receipts()[Number(number) - 1]!.bytes).toString("hex")).to.equal(hex);
      }
    }
    expect(acknowledged > 0n).to.equal(true);
  });
});
