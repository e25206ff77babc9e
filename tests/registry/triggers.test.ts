import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { expectFailure, named, RegistryFixture, sha256, systemProgram, zeros, type TriggerKind } from "./fixture";

const U32_MAX = 4_294_967_295;
const cron = (expression: string): TriggerKind => ({ cron: { expression } });
const webhook: TriggerKind = { webhook: { pathHash: sha256("/secret-path") } };
const event = (program: PublicKey, account: PublicKey | null = null): TriggerKind => ({
  event: { 0: { program, discriminator: sha256("event:SessionOpened").slice(0, 8), account } },
});

describe("registry: triggers", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start();
  });

  beforeEach(async () => {
    await registry.newcomers();
    await registry.deployWorker();
  });

  const fetch = (id: number) => registry.program.account.trigger.fetch(registry.trigger(id));

  describe("create_trigger", () => {
    it("error: only the worker's owner", async () => {
      await expectFailure(registry.createTrigger(webhook, 0, registry.stranger), "NotWorkerOwner");
    });

    it("error: schedules that no cron runs, or that two run differently", async () => {
      const tooLong = `${Array.from({ length: 30 }, (_, i) => i).join(",")} * * * *`;
      for (const expression of ["", "* * * *", "60 * * * *", "* * * * * *", "@daily", "5/2 * * * *", tooLong]) {
        await expectFailure(registry.createTrigger(cron(expression), 0), "InvalidCron");
      }
    });

    it("error: a schedule that says it is longer than any transaction, or is no text", async () => {
      // The kind's byte, the length's four, the expression's nine.
      const tooLong = (data: Buffer) => Buffer.from(data).fill(255, data.length - 13, data.length - 9);
      const noText = (data: Buffer) => Buffer.from(data).fill(255, data.length - 1);
      for (const change of [tooLong, noText]) {
        const created = registry.createTrigger(cron("0 0 * * *"), 0, registry.owner, change);
        await expectFailure(created, "InstructionDidNotDeserialize");
      }
    });

    it("error: a webhook without a path", async () => {
      await expectFailure(registry.createTrigger({ webhook: { pathHash: zeros() } }, 0), "MissingWebhookPath");
    });

    it("error: an event of no program", async () => {
      await expectFailure(registry.createTrigger(event(systemProgram), 0), "MissingEventProgram");
    });

    it("error: a number that is not the next", async () => {
      await expectFailure(registry.createTrigger(webhook, 1), "ConstraintSeeds");
    });

    it("error: paused", async () => {
      await registry.setPaused(true);
      await expectFailure(registry.createTrigger(webhook, 0), "Paused");
      await registry.setPaused(false);
    });

    it("error: more triggers than a u32 counts", async () => {
      const account = (await registry.ledger.account(registry.worker()))!;
      account.data.writeUInt32LE(U32_MAX, 129);
      await registry.ledger.setAccount(registry.worker(), account);
      await expectFailure(registry.createTrigger(webhook, U32_MAX), "CounterFull");
    });

    it("creates each kind, switched on, with the longest fields there are", async () => {
      const longest = `${Array.from({ length: 20 }, (_, i) => i + 10).join(",").slice(0, 56)} * * * *`;
      expect(longest.length).to.equal(64);
      const account = named("watched account").publicKey;
      const kinds = [cron(longest), webhook, event(registry.program.programId, account), event(registry.program.programId)];
      for (const [id, kind] of kinds.entries()) {
        const { events } = await registry.createTrigger(kind, id);
        expect(events.map(({ name }) => name)).to.deep.equal(["triggerCreated"]);
        const trigger = await fetch(id);
        expect(trigger.worker.equals(registry.worker())).to.equal(true);
        expect(trigger.id).to.equal(id);
        expect(trigger.enabled).to.equal(true);
        expect(JSON.stringify(trigger.kind)).to.equal(JSON.stringify(kind));
      }
      const worker = await registry.fetchWorker();
      expect([worker.openTriggers, worker.nextTrigger]).to.deep.equal([4, 4]);
    });
  });

  describe("set_trigger_enabled", () => {
    beforeEach(async () => {
      await registry.createTrigger(cron("*/5 * * * *"), 0);
    });

    it("error: only the worker's owner", async () => {
      await expectFailure(registry.setTriggerEnabled(false, registry.trigger(0), registry.stranger), "NotWorkerOwner");
    });

    it("error: the trigger of another worker, under a worker of one's own", async () => {
      await registry.deployWorker("own", { owner: registry.stranger });
      const own = registry.worker("own", registry.stranger.publicKey);
      const stolen = registry.setTriggerEnabled(false, registry.trigger(0), registry.stranger, own);
      await expectFailure(stolen, "OfAnotherWorker");
    });

    it("switches off and on, also while paused", async () => {
      await registry.setPaused(true);
      for (const enabled of [false, true]) {
        await registry.setTriggerEnabled(enabled, registry.trigger(0));
        expect((await fetch(0)).enabled).to.equal(enabled);
      }
      await registry.setPaused(false);
    });
  });

  describe("remove_trigger", () => {
    beforeEach(async () => {
      await registry.createTrigger(webhook, 0);
    });

    it("error: only the worker's owner", async () => {
      await expectFailure(registry.removeTrigger(registry.trigger(0), registry.stranger), "NotWorkerOwner");
    });

    it("error: the trigger of another worker, whose rent would be stolen", async () => {
      await registry.deployWorker("thief", { owner: registry.stranger });
      const own = registry.worker("thief", registry.stranger.publicKey);
      await expectFailure(registry.removeTrigger(registry.trigger(0), registry.stranger, own), "OfAnotherWorker");
    });

    it("error: a removed trigger acts", async () => {
      await registry.removeTrigger(registry.trigger(0));
      await expectFailure(registry.setTriggerEnabled(true, registry.trigger(0)), "AccountOwnedByWrongProgram");
      await expectFailure(registry.removeTrigger(registry.trigger(0)), "AccountOwnedByWrongProgram");
    });

    it("returns the rent, also while paused, and its number never comes back", async () => {
      const rent = await registry.ledger.lamports(registry.trigger(0));
      await registry.setPaused(true);
      const gained = await registry.gain(registry.owner.publicKey, () => registry.removeTrigger(registry.trigger(0)));
      await registry.setPaused(false);
      expect(gained).to.equal(rent);
      expect((await registry.fetchWorker()).openTriggers).to.equal(0);
      await expectFailure(registry.createTrigger(webhook, 0), "ConstraintSeeds");
      await registry.createTrigger(webhook, 1);
    });
  });
});
