import { expect } from "chai";
import { readFileSync } from "node:fs";
import { encodeAttestation } from "../../sdk/src/compute_bond";
import { encodeCompletion } from "../../sdk/src/market";
import { PublicKey } from "@solana/web3.js";
import { attestationVectors, vectorsFile } from "./vectors";

describe("compute_bond: the bytes that are signed", () => {
  it("are those of the vectors that the crate is tested against", () => {
    expect(attestationVectors()).to.equal(readFileSync(vectorsFile, "utf8"));
  });

  it("error: fields that do not fit", () => {
    const hash = new Uint8Array(32);
    const lease = { instance: hash, agentDid: hash, provider: "ionet", leaseId: hash, gpuHours: 1, expiresAt: 1n } as const;
    for (const wrong of [{ gpuHours: -1 }, { gpuHours: 2 ** 32 }, { gpuHours: 0.5 }, { expiresAt: 2n ** 63n }, { leaseId: new Uint8Array(31) }]) {
      expect(() => encodeAttestation({ ...lease, ...wrong })).to.throw(RangeError);
    }
    expect(() => encodeCompletion({ witness: "client", task: PublicKey.default, resultHash: new Uint8Array(33) })).to.throw(RangeError);
  });
});
