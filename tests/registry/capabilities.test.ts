import { BN } from "@coral-xyz/anchor";
import { expect } from "chai";
import { expectFailure, label, RegistryFixture, zeros } from "./fixture";

const MIN_BOND = new BN(10_000_000);
const MAX_BOND = new BN("1000000000000");
const one = new BN(1);

describe("registry: capabilities", () => {
  let registry: RegistryFixture;
  let bit = 0;

  before(async () => {
    registry = await RegistryFixture.start();
  });

  beforeEach(() => {
    bit += 1;
  });

  const activeBits = async () => new BN((await registry.fetchConfig()).activeCapabilities, "le");

  describe("define_capability", () => {
    it("error: only the authority", async () => {
      for (const authority of [registry.stranger, registry.pauseAuthority]) {
        await expectFailure(registry.defineCapability(bit, { authority }), "NotAuthority");
      }
    });

    it("error: a bit that a u128 does not have", async () => {
      for (const beyond of [128, 255]) await expectFailure(registry.defineCapability(beyond), "CapabilityBitOutOfBounds");
    });

    it("error: a bit that is defined", async () => {
      await registry.defineCapability(bit);
      await expectFailure(registry.defineCapability(bit), "System.AccountAlreadyInUse");
    });

    it("error: names that are empty or look like another", async () => {
      const withTail = label("gpu");
      withTail[31] = 1;
      for (const name of [zeros(), label("GPU"), label("a b"), label("-gpu"), label("gpu-"), label("gpu_"), withTail]) {
        await expectFailure(registry.defineCapability(bit, { name }), "InvalidName");
      }
    });

    it("error: a bond outside its bounds", async () => {
      for (const minBondUsd of [new BN(0), MIN_BOND.sub(one), MAX_BOND.add(one)]) {
        await expectFailure(registry.defineCapability(bit, { minBondUsd }), "BondOutOfBounds");
      }
    });

    it("gives the lowest and the highest bit a name and a bond within bounds", async () => {
      await registry.defineCapability(0, { minBondUsd: MIN_BOND });
      const { events } = await registry.defineCapability(127, { name: label("x".repeat(32)), minBondUsd: MAX_BOND });
      expect(events.map(({ name }) => name)).to.deep.equal(["capabilityDefined"]);
      const capability = await registry.program.account.capability.fetch(registry.capability(127));
      expect(capability.bit).to.equal(127);
      expect(capability.retired).to.equal(false);
      expect(Buffer.from(capability.name).toString()).to.equal("x".repeat(32));
      expect(capability.minBondUsd.eq(MAX_BOND)).to.equal(true);
      expect((await activeBits()).testn(127)).to.equal(true);
      expect((await activeBits()).testn(0)).to.equal(true);
    });
  });

  describe("update_capability", () => {
    it("error: only the authority", async () => {
      await registry.defineCapability(bit);
      await expectFailure(registry.updateCapability(MIN_BOND, bit, registry.stranger), "NotAuthority");
    });

    it("error: a bond outside its bounds", async () => {
      await registry.defineCapability(bit);
      for (const bond of [MIN_BOND.sub(one), MAX_BOND.add(one)]) {
        await expectFailure(registry.updateCapability(bond, bit), "BondOutOfBounds");
      }
    });

    it("error: a retired capability", async () => {
      await registry.defineCapability(bit);
      await registry.retireCapability(bit);
      await expectFailure(registry.updateCapability(MIN_BOND, bit), "CapabilityRetired");
    });

    it("changes the bond", async () => {
      await registry.defineCapability(bit);
      await registry.updateCapability(MAX_BOND, bit);
      const capability = await registry.program.account.capability.fetch(registry.capability(bit));
      expect(capability.minBondUsd.eq(MAX_BOND)).to.equal(true);
    });
  });

  describe("retire_capability and close_capability", () => {
    beforeEach(async () => {
      await registry.defineCapability(bit);
    });

    it("error: only the authority", async () => {
      await expectFailure(registry.retireCapability(bit, registry.stranger), "NotAuthority");
      await registry.retireCapability(bit);
      await expectFailure(registry.closeCapability(bit, registry.stranger), "NotAuthority");
    });

    it("error: closing what is not retired", async () => {
      await expectFailure(registry.closeCapability(bit), "CapabilityNotRetired");
    });

    it("error: retiring twice", async () => {
      await registry.retireCapability(bit);
      await expectFailure(registry.retireCapability(bit), "CapabilityRetired");
    });

    it("error: a second meaning for a bit, which nodes that claimed the first would claim too", async () => {
      await registry.retireCapability(bit);
      await registry.closeCapability(bit);
      await expectFailure(registry.defineCapability(bit, { name: label("other") }), "CapabilityBitUsed");
    });

    it("takes the bit away and returns the rent", async () => {
      await registry.retireCapability(bit);
      expect((await activeBits()).testn(bit)).to.equal(false);
      const rent = await registry.ledger.lamports(registry.capability(bit));
      const gained = await registry.gain(registry.authority.publicKey, () => registry.closeCapability(bit));
      expect(gained).to.equal(rent);
      expect(await registry.ledger.account(registry.capability(bit))).to.equal(null);
    });
  });
});
