import { expect } from "chai";
import nacl from "tweetnacl";
import type { AgentError } from "../../services/agent/src/errors";
import { encodeJobSpec, openJobSpec, parseJobSpec, sealJobSpec } from "../../services/agent/src/spec/job_spec";
import { seal, unseal } from "../../services/agent/src/spec/sealed_box";
import { reading } from "../../services/agent/src/job/meter";
import { LogFile } from "../../services/agent/src/log_file";
import { folder } from "./fixture";

const keys = nacl.box.keyPair.fromSecretKey(new Uint8Array(32).fill(7));
const limits = { cpus: 1, memoryMiB: 64, scratchMiB: 4, processes: 16, wallSeconds: 60 };
const spec = { image: "host" as const, command: ["/bin/true"], env: { TOKEN: "hunter2" }, limits };

function refusal(action: () => unknown): AgentError {
  try {
    action();
  } catch (error) {
    return error as AgentError;
  }
  throw new Error("it was not refused");
}

describe("agent: a job spec", () => {
  it("is read by the node it is sealed for, and by nobody else", () => {
    const { bytes, hash } = encodeJobSpec(spec);
    const sealed = sealJobSpec(bytes, keys.publicKey);
    expect(openJobSpec(sealed, hash, keys)).to.deep.include({ command: ["/bin/true"], env: { TOKEN: "hunter2" } });
    expect(Buffer.from(sealed).includes("hunter2")).to.equal(false);
    expect(refusal(() => openJobSpec(sealed, hash, nacl.box.keyPair())).code).to.equal("SpecSealed");
    for (const at of [0, 31, 32, 48, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(refusal(() => openJobSpec(changed, hash, keys)).code).to.equal("SpecSealed");
    }
    expect(refusal(() => openJobSpec(sealed.subarray(0, 40), hash, keys)).code).to.equal("SpecSealed");
  });

  it("is refused where the session names another, even one sealed for this node", () => {
    const first = encodeJobSpec(spec);
    const second = encodeJobSpec(spec);
    expect(first.hash).to.not.deep.equal(second.hash);
    const swapped = sealJobSpec(second.bytes, keys.publicKey);
    expect(refusal(() => openJobSpec(swapped, first.hash, keys)).code).to.equal("SpecHash");
  });

  it("opens what libsodium sealed", () => {
    // crypto_box_seal of libsodium 1.0.18, for the key above.
    const sealed = Buffer.from(
      "a8b0b5eb099c73c379b729031509053a9899df6442661d069add48629b805723cba62bb660745306f415e6c157856ef6" +
        "ae53e448e4bb8703cb0d522d018dcb9fa3eb66",
      "hex",
    );
    expect(Buffer.from(unseal(sealed, keys)!).toString()).to.equal("sealed by libsodium");
    expect(unseal(seal(new Uint8Array(0), keys.publicKey), keys)).to.deep.equal(new Uint8Array(0));
  });

  const salt = "00".repeat(16);
  const bad: [string, object, string][] = [
    ["an unknown field", { shell: true }, "spec"],
    ["no command", { command: [] }, "command"],
    ["a zero byte in an argument", { command: ["/bin/sh\0-c"] }, "command.0"],
    ["a variable that is a command", { env: { "A=$(id)": "" } }, "env"],
    ["half a CPU", { limits: { ...limits, cpus: 0.5 } }, "limits.cpus"],
    ["no memory", { limits: { ...limits, memoryMiB: 0 } }, "limits.memoryMiB"],
    ["an input outside of its folder", { inputs: [{ name: "../x", bytes: 1, sha256: "0".repeat(64) }] }, "inputs.0.name"],
    ["an image that this node cannot make", { image: "docker.io/library/alpine" }, "image"],
    ["one input twice", { inputs: [0, 1].map(() => ({ name: "x", bytes: 1, sha256: "0".repeat(64) })) }, "inputs"],
  ];
  for (const [what, change, field] of bad) {
    it(`is refused with ${what}`, () => {
      const error = refusal(() => parseJobSpec({ version: 1, salt, ...spec, ...change }));
      expect(error.code).to.equal("SpecInvalid");
      expect(String(error.values["fields"])).to.contain(field);
    });
  }

  it("shows nothing of its secrets in an error", () => {
    const { bytes } = encodeJobSpec(spec);
    const text = Buffer.from(bytes).toString().replace('"version":1', '"version":2');
    const error = refusal(() => parseJobSpec(JSON.parse(text)));
    expect(JSON.stringify(error) + error.message + error.stack).to.not.contain("hunter2");
  });
});

describe("agent: the meter", () => {
  const bounds = { activeAt: 1_000n, maxUnits: 50n, unitsPerSecond: 2n };
  const second = 1_000_000_000n;

  it("counts whole seconds of CPU time", () => {
    expect(reading(second * 3n - 1n, 1_010n, undefined, bounds)).to.deep.equal({ units: 2n, intervalEnd: 1_010n, isCut: false });
  });

  it("never asks for more than the renter has to accept", () => {
    expect(reading(second * 30n, 1_010n, undefined, bounds).units).to.equal(20n);
    expect(reading(second * 90n, 2_000n, undefined, bounds)).to.deep.equal({ units: 50n, intervalEnd: 2_000n, isCut: false });
    const before = { units: 5n, intervalEnd: 1_020n };
    expect(reading(second * 30n, 1_023n, before, bounds)).to.deep.equal({ units: 11n, intervalEnd: 1_023n, isCut: true });
  });

  it("goes back neither in units nor in time", () => {
    const before = { units: 5n, intervalEnd: 1_020n };
    expect(reading(second, 1_010n, before, bounds)).to.deep.equal({ units: 5n, intervalEnd: 1_020n, isCut: false });
    expect(reading(0n, 900n, undefined, bounds)).to.deep.equal({ units: 0n, intervalEnd: 1_000n, isCut: false });
  });
});

describe("agent: what a workload says", () => {
  let home: Awaited<ReturnType<typeof folder>>;

  before(async () => {
    home = await folder();
  });

  after(() => home.remove());

  it("is kept up to a limit, and read from any offset, by the next process too", () => {
    const log = new LogFile(`${home.path}/stdout`, 8);
    expect(log.read(0)).to.deep.equal({ start: 0, bytes: Buffer.alloc(0) });
    for (const part of ["abc", "defg", "hijk"]) log.append(Buffer.from(part));
    expect(log.total).to.equal(11);
    expect(log.read(0)).to.deep.equal({ start: 3, bytes: Buffer.from("defghijk") });
    expect(log.read(9)).to.deep.equal({ start: 9, bytes: Buffer.from("jk") });
    expect(log.read(99)).to.deep.equal({ start: 11, bytes: Buffer.alloc(0) });
    log.close();
    const again = new LogFile(`${home.path}/stdout`, 8);
    expect(again.read(9)).to.deep.equal({ start: 9, bytes: Buffer.from("jk") });
    again.append(Buffer.from("more than it keeps"));
    expect(again.read(0)).to.deep.equal({ start: 21, bytes: Buffer.from("it keeps") });
    again.append(Buffer.alloc(0));
    expect(again.total).to.equal(29);
    again.close();
  });
});
