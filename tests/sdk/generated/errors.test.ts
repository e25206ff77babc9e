import { LangErrorCode } from "@coral-xyz/anchor";
import { expect } from "chai";
import { anchorErrors } from "../../../sdk/src/generated";
import { MAX_ATTESTATION_SECS, NODE_CLASS_VALUES, NODE_SEED } from "../../../sdk/src/generated/registry";
import { generated, pascal } from "./programs";

describe("generated errors and constants", () => {
  it("every error of every program has its name, number and message", () => {
    for (const { idl, exports } of generated) {
      const errors = exports[`${idl.metadata.name}Errors`];
      expect(errors).to.deep.equal(
        Object.fromEntries(idl.errors!.map(({ name, code, msg }) => [pascal(name), { code, message: msg }])),
      );
    }
  });

  it("Anchor's own errors have theirs", () => {
    for (const [name, code] of Object.entries(LangErrorCode)) {
      expect(anchorErrors[name as keyof typeof anchorErrors]).to.include({ code });
    }
  });

  it("constants are numbers, bigints and bytes by their types", () => {
    expect(MAX_ATTESTATION_SECS).to.equal(7_776_000n);
    expect(Buffer.from(NODE_SEED).toString()).to.equal("node");
    expect(NODE_CLASS_VALUES).to.deep.equal(["gpu", "cpu"]);
  });
});
