import { expect } from "chai";
import { expectFailure, label, RegistryFixture, sha256, zeros, type WorkerSettings } from "./fixture";

const U32_MAX = 4_294_967_295;

/** Settings that each break one rule. */
const INVALID: [string, Partial<WorkerSettings>, string][] = [
  ["a timeout below the bound", { timeoutMs: 99 }, "TimeoutOutOfBounds"],
  ["a timeout above the bound", { timeoutMs: 900_001 }, "TimeoutOutOfBounds"],
  ["less memory than the bound", { memoryMb: 15 }, "MemoryOutOfBounds"],
  ["more memory than the bound", { memoryMb: 16_385 }, "MemoryOutOfBounds"],
  ["nine routes", { routes: Array.from({ length: 9 }, (_, i) => `/${i}`) }, "TooManyRoutes"],
  ["a route of 65 bytes", { routes: [`/${"a".repeat(64)}`] }, "InvalidRoute"],
  ["a route that climbs", { routes: ["/a/../b"] }, "InvalidRoute"],
  ["a route whose end is no segment", { routes: ["/a/b?c"] }, "InvalidRoute"],
  ["a wildcard before the end", { routes: ["/*/a"] }, "InvalidRoute"],
  ["a route twice", { routes: ["/a", "/b", "/a"] }, "DuplicateRoute"],
];

describe("registry: workers", () => {
  let registry: RegistryFixture;

  before(async () => {
    registry = await RegistryFixture.start();
  });

  beforeEach(async () => {
    await registry.newcomers();
  });

  const fetchVersion = (number: number) => registry.program.account.workerVersion.fetch(registry.version(number));

  describe("deploy_worker", () => {
    it("error: names that are empty or look like another", async () => {
      for (const nameBytes of [zeros(), label("Hello"), label("a/b"), label("-a"), [...label("a", 31), 1]]) {
        await expectFailure(registry.deployWorker("", { nameBytes }), "InvalidName");
      }
    });

    it("error: no code", async () => {
      await expectFailure(registry.deployWorker("hello-world", { codeHash: zeros() }), "MissingCode");
    });

    for (const [what, changes, error] of INVALID) {
      it(`error: ${what}`, async () => {
        await expectFailure(registry.deployWorker("hello-world", { with: changes }), error);
      });
    }

    it("error: the same name twice", async () => {
      await registry.deployWorker();
      await expectFailure(registry.deployWorker(), "System.AccountAlreadyInUse");
    });

    it("error: a name under another owner", async () => {
      const worker = registry.worker("hello-world", registry.stranger.publicKey);
      await expectFailure(registry.deployWorker("hello-world", { worker }), "ConstraintSeeds");
    });

    it("error: paused", async () => {
      await registry.setPaused(true);
      await expectFailure(registry.deployWorker(), "Paused");
      await registry.setPaused(false);
    });

    it("deploys the first version with the default limits", async () => {
      const { events } = await registry.deployWorker();
      expect(events.map(({ name }) => name)).to.deep.equal(["workerDeployed"]);
      const worker = await registry.fetchWorker();
      expect(worker.owner.equals(registry.owner.publicKey)).to.equal(true);
      expect(worker.name).to.deep.equal(label("hello-world"));
      expect(worker.status).to.deep.equal({ active: {} });
      expect([worker.timeoutMs, worker.memoryMb]).to.deep.equal([30_000, 128]);
      expect([worker.latestVersion, worker.activeVersion, worker.openVersions]).to.deep.equal([1, 1, 1]);
      expect([worker.openTriggers, worker.nextTrigger]).to.deep.equal([0, 0]);
      expect(worker.codeHash).to.deep.equal(sha256("version 1"));
      expect(worker.routes).to.deep.equal(["/hello/*"]);
      expect((await fetchVersion(1)).codeHash).to.deep.equal(sha256("version 1"));
    });

    it("holds the widest settings there are", async () => {
      const routes = Array.from({ length: 8 }, (_, i) => `/${i}${"a".repeat(62)}`);
      await registry.deployWorker("x".repeat(32), { with: { timeoutMs: 900_000, memoryMb: 16_384, routes } });
      const worker = await registry.program.account.worker.fetch(registry.worker("x".repeat(32)));
      expect(worker.routes).to.deep.equal(routes);
    });

    it("lets two owners use one name", async () => {
      await registry.deployWorker();
      await registry.deployWorker("hello-world", { owner: registry.stranger });
    });
  });

  describe("update_worker", () => {
    beforeEach(async () => {
      await registry.deployWorker();
    });

    it("error: only the owner", async () => {
      for (const signer of [registry.stranger, registry.authority]) {
        await expectFailure(registry.updateWorker({}, signer), "NotWorkerOwner");
      }
    });

    it("error: a list or a route that says it is longer than any transaction", async () => {
      for (const fromEnd of [4, 9]) {
        const change = (data: Buffer) => Buffer.from(data).fill(255, data.length - fromEnd, data.length - fromEnd + 4);
        const routes = fromEnd === 4 ? [] : ["/home"];
        await expectFailure(registry.updateWorker({ routes }, registry.owner, change), fromEnd === 4 ? "TooManyRoutes" : "InstructionDidNotDeserialize");
      }
    });

    it("error: bytes behind the routes, which would be kept with them", async () => {
      await expectFailure(registry.updateWorker({}, registry.owner, (data) => Buffer.concat([data, Buffer.of(0)])), "InstructionDidNotDeserialize");
    });

    for (const [what, changes, error] of INVALID) {
      it(`error: ${what}`, async () => {
        await expectFailure(registry.updateWorker(changes), error);
      });
    }

    it("replaces routes and limits, also while paused", async () => {
      await registry.setPaused(true);
      await registry.updateWorker({ timeoutMs: 100, memoryMb: 16, routes: ["/", "/api/*", "/users/:id"] });
      await registry.setPaused(false);
      const worker = await registry.fetchWorker();
      expect([worker.timeoutMs, worker.memoryMb]).to.deep.equal([100, 16]);
      expect(worker.routes).to.deep.equal(["/", "/api/*", "/users/:id"]);
      await registry.updateWorker({ routes: [] });
      expect((await registry.fetchWorker()).routes).to.deep.equal([]);
      expect((await registry.fetchWorker()).timeoutMs).to.equal(30_000);
    });
  });

  describe("publish_version and activate_version", () => {
    beforeEach(async () => {
      await registry.deployWorker();
    });

    it("error: only the owner", async () => {
      await expectFailure(registry.publishVersion(2, sha256("evil"), registry.stranger), "NotWorkerOwner");
      await expectFailure(registry.activateVersion(registry.version(1), registry.stranger), "NotWorkerOwner");
    });

    it("error: no code", async () => {
      await expectFailure(registry.publishVersion(2, zeros()), "MissingCode");
    });

    it("error: a number that is not the next", async () => {
      for (const number of [0, 1, 3]) await expectFailure(registry.publishVersion(number), "ConstraintSeeds");
    });

    it("error: paused", async () => {
      await registry.setPaused(true);
      await expectFailure(registry.publishVersion(2), "Paused");
      await registry.setPaused(false);
    });

    it("error: the version of another worker", async () => {
      await registry.deployWorker("other");
      const foreign = registry.version(1, registry.worker("other"));
      await expectFailure(registry.activateVersion(foreign), "OfAnotherWorker");
    });

    it("error: more versions than a u32 counts", async () => {
      const account = (await registry.ledger.account(registry.worker()))!;
      account.data.writeUInt32LE(U32_MAX, 81);
      await registry.ledger.setAccount(registry.worker(), account);
      await expectFailure(registry.publishVersion(0), "CounterFull");
    });

    it("activates what is published, and goes back while paused", async () => {
      const { events } = await registry.publishVersion(2);
      expect(events.map(({ name }) => name)).to.deep.equal(["versionPublished"]);
      await registry.publishVersion(3);
      let worker = await registry.fetchWorker();
      expect([worker.latestVersion, worker.activeVersion, worker.openVersions]).to.deep.equal([3, 3, 3]);
      expect(worker.codeHash).to.deep.equal(sha256("version 3"));

      await registry.setPaused(true);
      await registry.activateVersion(registry.version(1));
      await registry.setPaused(false);
      worker = await registry.fetchWorker();
      expect([worker.latestVersion, worker.activeVersion]).to.deep.equal([3, 1]);
      expect(worker.codeHash).to.deep.equal(sha256("version 1"));
    });
  });

  describe("close_version", () => {
    beforeEach(async () => {
      await registry.deployWorker();
      await registry.publishVersion(2);
    });

    it("error: only the owner", async () => {
      await expectFailure(registry.closeVersion(registry.version(1), registry.stranger), "NotWorkerOwner");
    });

    it("error: the active version", async () => {
      await expectFailure(registry.closeVersion(registry.version(2)), "VersionActive");
    });

    it("error: the version of another worker, whose count would drift", async () => {
      await registry.deployWorker("other");
      await expectFailure(registry.closeVersion(registry.version(1, registry.worker("other"))), "OfAnotherWorker");
    });

    it("error: a closed version is activated or closed again", async () => {
      await registry.closeVersion(registry.version(1));
      await expectFailure(registry.activateVersion(registry.version(1)), "AccountOwnedByWrongProgram");
      await expectFailure(registry.closeVersion(registry.version(1)), "AccountOwnedByWrongProgram");
    });

    it("returns the rent, and its number never comes back", async () => {
      const rent = await registry.ledger.lamports(registry.version(1));
      const gained = await registry.gain(registry.owner.publicKey, () => registry.closeVersion(registry.version(1)));
      expect(gained).to.equal(rent);
      expect((await registry.fetchWorker()).openVersions).to.equal(1);
      await expectFailure(registry.publishVersion(1), "ConstraintSeeds");
      await registry.publishVersion(3);
    });
  });

  describe("set_worker_status", () => {
    beforeEach(async () => {
      await registry.deployWorker();
    });

    it("error: only the owner", async () => {
      await expectFailure(registry.setWorkerStatus("paused", registry.stranger), "NotWorkerOwner");
    });

    it("pauses and resumes the worker, also while the registry is paused", async () => {
      await registry.setPaused(true);
      for (const status of ["paused", "active"] as const) {
        await registry.setWorkerStatus(status);
        expect((await registry.fetchWorker()).status).to.deep.equal({ [status]: {} });
      }
      await registry.setPaused(false);
    });
  });

  describe("close_worker", () => {
    beforeEach(async () => {
      await registry.deployWorker();
    });

    it("error: only the owner", async () => {
      await expectFailure(registry.closeWorker(registry.version(1), registry.stranger), "NotWorkerOwner");
    });

    it("error: another version would stay behind", async () => {
      await registry.publishVersion(2);
      await expectFailure(registry.closeWorker(registry.version(2)), "WorkerHasVersions");
    });

    it("error: a trigger would stay behind", async () => {
      await registry.createTrigger({ webhook: { pathHash: sha256("path") } }, 0);
      await expectFailure(registry.closeWorker(), "WorkerHasTriggers");
    });

    it("error: the version of another worker", async () => {
      await registry.deployWorker("other");
      await expectFailure(registry.closeWorker(registry.version(1, registry.worker("other"))), "OfAnotherWorker");
    });

    it("returns the rent of worker and version, also while paused, and leaves the name free", async () => {
      const rent =
        (await registry.ledger.lamports(registry.worker())) + (await registry.ledger.lamports(registry.version(1)));
      await registry.setPaused(true);
      const gained = await registry.gain(registry.owner.publicKey, () => registry.closeWorker());
      await registry.setPaused(false);
      expect(gained).to.equal(rent);
      expect(await registry.ledger.account(registry.worker())).to.equal(null);
      expect(await registry.ledger.account(registry.version(1))).to.equal(null);
      await registry.deployWorker();
    });
  });
});
