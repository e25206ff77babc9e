import { expect } from "chai";
import { Keypair, PublicKey } from "@solana/web3.js";
import { computeBondInstructions as bonds, type BondAccounts } from "../../sdk/src/compute_bond";
import { expectFailure, named, TestMint, UNSIGNED, type Sent } from "../support";
import { BondFixture, DAY, hash, HOUR, SLASH_WINDOW, USDC, type TestAgent } from "./fixture";

const MARKET = named("market program").publicKey;
const TASK = named("task").publicKey;
const DISCRIMINATOR = hash("account:Task").subarray(0, 8);
const RELEASED = 5;

describe("compute_bond: states", () => {
  let f: BondFixture;
  let agent: TestAgent;
  let victim: PublicKey;
  beforeEach(async () => {
    f = await BondFixture.start();
    agent = await f.agent("ada");
    victim = await f.mint.fund(named("client").publicKey, 0n);
    await f.impersonate("market", MARKET);
    await f.impersonate("disputes");
  });

  /** Writes a task as the market would leave it. */
  async function task(status: number, { owner = MARKET, address = TASK, discriminator = DISCRIMINATOR } = {}): Promise<void> {
    const data = Buffer.concat([discriminator, Buffer.from([status]), Buffer.alloc(100)]);
    await f.ledger.setAccount(address, { data, owner, executable: false, lamports: 10_000_000 });
  }

  type State = "unlocked" | "locked" | "released" | "slashed" | "expired";
  type Move = "lock" | "release" | "slash" | "expire" | "renew" | "close";

  /** Brings a new bond into a state. */
  async function bondIn(state: State): Promise<BondAccounts> {
    const bond = await f.post(agent);
    await task(RELEASED);
    if (state === "expired") {
      await f.ledger.setTime((await f.bond(bond)).slashableUntil + 1n);
      await f.expire(bond, agent.token);
    } else if (state !== "unlocked") {
      await f.lock(bond, TASK);
      if (state === "released") await f.release(bond, TASK, agent.token);
      if (state === "slashed") await f.slash(bond, TASK, victim);
    }
    return bond;
  }

  const moves: Record<Move, (bond: BondAccounts) => Promise<Sent>> = {
    lock: (bond) => f.lock(bond, TASK),
    release: (bond) => f.release(bond, TASK, agent.token),
    slash: (bond) => f.slash(bond, TASK, victim),
    expire: (bond) => f.expire(bond, agent.token),
    renew: async (bond) => f.renew(agent, bond, { expiresAt: (await f.bond(bond)).expiresAt + DAY }),
    close: (bond) => f.send([bonds.closeBondInstruction(bond)]),
  };

  // Every pair, at a time when nothing but the state stands in the way.
  const pairs: Record<State, Record<Move, string | null>> = {
    unlocked: { lock: null, release: "NotLockedToTask", slash: "CallerNotPinned", expire: "SlashWindowOpen", renew: null, close: "BondStillActive" },
    locked: { lock: "BondLocked", release: null, slash: null, expire: "BondLocked", renew: null, close: "BondStillActive" },
    released: { lock: "BondNotActive", release: "BondNotActive", slash: "BondNotActive", expire: "BondNotActive", renew: "BondNotActive", close: "TooEarlyToClose" },
    slashed: { lock: "BondNotActive", release: "BondNotActive", slash: "BondNotActive", expire: "BondNotActive", renew: "BondNotActive", close: "TooEarlyToClose" },
    expired: { lock: "BondNotActive", release: "BondNotActive", slash: "CallerNotPinned", expire: "BondNotActive", renew: "BondNotActive", close: null },
  };
  for (const [state, byMove] of Object.entries(pairs) as [State, Record<Move, string | null>][]) {
    for (const [move, error] of Object.entries(byMove) as [Move, string | null][]) {
      it(`${error ? "error: " : ""}${move} where it is ${state}: ${error ?? "allowed"}`, async () => {
        const bond = await bondIn(state);
        if (error) await expectFailure(moves[move](bond), error);
        else await moves[move](bond);
      });
    }
  }

  describe("lock_bond_to_task", () => {
    it("error: a caller that is not the pinned market, disputes included", async () => {
      const bond = await f.post(agent);
      for (const caller of [f.stranger, f.callers.disputes, f.authority, agent.operator]) {
        await expectFailure(f.lock(bond, TASK, f.now() + HOUR, caller), "CallerNotPinned");
      }
    });

    it("error: the lease of another bond", async () => {
      const [one, two] = [await f.post(agent), await f.post(agent)];
      await expectFailure(f.lock({ ...one, lease: two.lease }, TASK), "WrongLease");
    });

    it("error: from the very second of the expiry on; allowed one before", async () => {
      const [early, late] = [await f.post(agent), await f.post(agent)];
      await f.ledger.setTime((await f.bond(late)).expiresAt);
      await expectFailure(f.lock(late, TASK, f.now()), "BondExpired");
      await f.ledger.setTime((await f.bond(early)).expiresAt - 1n);
      await f.lock(early, TASK, f.now() + 1n);
    });

    it("error: a task whose work would outlast the bond; allowed up to its last second", async () => {
      const bond = await f.post(agent);
      const { expiresAt } = await f.bond(bond);
      await expectFailure(f.lock(bond, TASK, expiresAt + 1n), "BondEndsBeforeTask");
      await f.lock(bond, TASK, expiresAt);
      expect((await f.bond(bond)).lockedToTask?.equals(TASK)).to.equal(true);
    });

    it("error: two tasks at once with one bond", async () => {
      const bond = await f.post(agent);
      const other = bonds.lockBondToTaskInstruction(
        { caller: f.callers.market.publicKey, ...bond },
        { task: named("another task").publicKey, workEndsAt: f.now() + HOUR },
      );
      const first = bonds.lockBondToTaskInstruction({ caller: f.callers.market.publicKey, ...bond }, { task: TASK, workEndsAt: f.now() + HOUR });
      await expectFailure(f.send([first, other], f.callers.market), "BondLocked");
      await f.send([first], f.callers.market);
      await expectFailure(f.send([other], f.callers.market), "BondLocked");
    });

    it("error: while paused", async () => {
      const bond = await f.post(agent);
      await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await expectFailure(f.lock(bond, TASK), "Paused");
    });

    it("costs at most 12,000 compute units", async () => {
      const { computeUnits, events } = await f.lock(await f.post(agent), TASK);
      expect(computeUnits).to.be.at.most(12_000);
      expect(events.map(({ name }) => name)).to.deep.equal(["bondLocked"]);
    });
  });

  describe("slash_bond", () => {
    it("error: a caller that is neither the market that locked it nor disputes", async () => {
      const bond = await bondIn("locked");
      for (const caller of [f.stranger, f.authority, agent.operator, f.broker]) {
        await f.ledger.fund(caller.publicKey);
        await expectFailure(f.slash(bond, TASK, victim, caller), "CallerNotPinned");
      }
    });

    it("error: for another task than the one it is locked to", async () => {
      const bond = await bondIn("locked");
      await expectFailure(f.slash(bond, named("another task").publicKey, victim), "NotLockedToTask");
      await expectFailure(f.slash(await f.post(agent), TASK, victim, f.callers.disputes), "NotLockedToTask");
    });

    it("error: an unlocked bond for the default key, which stands there for no task", async () => {
      const bond = await f.post(agent);
      await expectFailure(f.slash(bond, PublicKey.default, victim, f.callers.disputes), "NotLockedToTask");
      await expectFailure(f.release(bond, PublicKey.default, agent.token), "NotLockedToTask");
    });

    it("error: into the escrow itself, or an account that cannot receive", async () => {
      const bond = await bondIn("locked");
      const escrow = bonds.slashBondInstruction({ caller: TASK, destination: TASK, ...bond }, { task: TASK }).keys[4]!.pubkey;
      await expectFailure(f.slash(bond, TASK, escrow), "DestinationUnusable");
      await expectFailure(f.slash(bond, TASK, f.stranger.publicKey), "DestinationUnusable");
      await f.mint.freeze(victim);
      await expectFailure(f.slash(bond, TASK, victim), "DestinationUnusable");
    });

    it("error: another escrow, lease or operator", async () => {
      const [bond, other] = [await bondIn("locked"), await f.post(agent)];
      const escrow = bonds.slashBondInstruction({ caller: TASK, destination: TASK, ...other }, { task: TASK }).keys[4]!.pubkey;
      await expectFailure(f.slash(bond, TASK, victim, f.callers.market, { escrow }), UNSIGNED);
      await expectFailure(f.slash({ ...bond, lease: other.lease }, TASK, victim), "WrongLease");
      await expectFailure(f.slash({ ...bond, operator: f.stranger.publicKey }, TASK, victim), "WrongOperator");
    });

    it("moves all of it, donations included, and returns the escrow's rent to the operator", async () => {
      for (const caller of [f.callers.market, f.callers.disputes]) {
        const bond = await bondIn("locked");
        const escrow = bonds.slashBondInstruction({ caller: TASK, destination: TASK, ...bond }, { task: TASK }).keys[4]!.pubkey;
        await f.mint.donate(escrow, 7n);
        const [before, lamports] = [await f.mint.balance(victim), await f.ledger.lamports(agent.operator.publicKey)];
        await f.slash(bond, TASK, victim, caller);
        expect((await f.mint.balance(victim)) - before).to.equal(100n * USDC + 7n);
        expect((await f.ledger.lamports(agent.operator.publicKey)) > lamports).to.equal(true);
        expect((await f.bond(bond)).status).to.equal("slashed");
      }
    });

    it("works past the slash window while the task is open, and while paused", async () => {
      const bond = await bondIn("locked");
      await f.ledger.setTime((await f.bond(bond)).slashableUntil + 30n * DAY);
      await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await f.slash(bond, TASK, victim);
    });

    it("stays with the market that locked it when another one is pinned", async () => {
      const bond = await bondIn("locked");
      const { publicKey: authority } = f.authority;
      await f.send([bonds.pinCallersInstruction({ authority }, { market: named("new market").publicKey, disputes: PublicKey.default })], f.authority);
      await expectFailure(f.lock(await f.post(agent), TASK), "CallerNotPinned");
      await expectFailure(f.slash(bond, TASK, victim, f.callers.disputes), "CallerNotPinned");
      await f.slash(bond, TASK, victim);
    });
  });

  describe("release_bond", () => {
    it("error: a task that does not free its bond, in every other state", async () => {
      const bond = await bondIn("locked");
      for (const status of [0, 1, 2, 3, 4, 7, 8, 9, 255]) {
        await task(status);
        await expectFailure(f.release(bond, TASK, agent.token), "TaskNotReleased");
      }
    });

    it("error: a task of a fake market, another account of the market, or no task at all", async () => {
      const bond = await bondIn("locked");
      await task(RELEASED, { owner: named("fake market").publicKey });
      await expectFailure(f.release(bond, TASK, agent.token), "TaskNotReleased");
      await task(RELEASED, { discriminator: hash("account:Bid").subarray(0, 8) });
      await expectFailure(f.release(bond, TASK, agent.token), "TaskNotReleased");
      await f.ledger.setAccount(TASK, null);
      await expectFailure(f.release(bond, TASK, agent.token), "TaskNotReleased");
    });

    it("error: another released task", async () => {
      const bond = await bondIn("locked");
      const other = named("another task").publicKey;
      await task(RELEASED, { address: other });
      await expectFailure(f.release(bond, other, agent.token), "NotLockedToTask");
    });

    it("error: an account that the operator did not name; it may name another by signing", async () => {
      const bond = await bondIn("locked");
      const other = await f.mint.extraAccount("ada's other", agent.operator.publicKey);
      await expectFailure(f.release(bond, TASK, other), "WrongRefundToken");
      await expectFailure(f.release(bond, TASK, victim, agent.operator), "RefundUndeliverable");
      await f.mint.freeze(agent.token);
      await expectFailure(f.release(bond, TASK, agent.token), "RefundUndeliverable");
      const foreign = await (await TestMint.create(f.ledger, "other")).fund(agent.operator.publicKey, 0n);
      await expectFailure(f.release(bond, TASK, foreign, agent.operator), "RefundUndeliverable");
      await f.release(bond, TASK, other, agent.operator);
      expect(await f.mint.balance(other)).to.equal(100n * USDC);
    });

    it("refunds the agent, also while paused, for a released and for an undecided task", async () => {
      for (const status of [5, 6]) {
        const bond = await bondIn("locked");
        await task(status);
        await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
        await f.release(bond, TASK, agent.token);
        await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: false })], f.pauseAuthority);
        expect(await f.mint.balance(agent.token)).to.equal(10_000n * USDC);
        expect((await f.bond(bond)).status).to.equal("released");
      }
    });
  });

  describe("expire_bond", () => {
    it("error: up to the last second of the slash window; allowed one later, also while paused", async () => {
      const bond = await f.post(agent);
      const { expiresAt, slashableUntil } = await f.bond(bond);
      expect(slashableUntil - expiresAt).to.equal(SLASH_WINDOW);
      for (const time of [expiresAt, slashableUntil]) {
        await f.ledger.setTime(time);
        await expectFailure(f.expire(bond, agent.token), "SlashWindowOpen");
      }
      await f.ledger.setTime(slashableUntil + 1n);
      await expectFailure(f.expire({ ...bond, operator: f.stranger.publicKey }, agent.token), "WrongOperator");
      await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await f.expire(bond, agent.token);
      expect(await f.mint.balance(agent.token)).to.equal(10_000n * USDC);
    });

    it("error: a locked bond never expires away, however late its task", async () => {
      const bond = await bondIn("locked");
      await f.ledger.setTime((await f.bond(bond)).slashableUntil + 365n * DAY);
      await expectFailure(f.expire(bond, agent.token), "BondLocked");
    });
  });

  describe("renew_bond", () => {
    const renewed = async (bond: BondAccounts, by: bigint, rest: object = {}, broker?: Keypair) =>
      f.renew(agent, bond, { expiresAt: (await f.bond(bond)).expiresAt + by, ...rest }, broker);

    it("error: by more than 14 days; allowed by exactly 14, again and again", async () => {
      const bond = await f.post(agent);
      await expectFailure(renewed(bond, 14n * DAY + 1n), "DurationTooLong");
      const { expiresAt } = await f.bond(bond);
      await renewed(bond, 14n * DAY);
      await renewed(bond, 14n * DAY);
      const after = await f.bond(bond);
      expect(after.expiresAt).to.equal(expiresAt + 28n * DAY);
      expect(after.slashableUntil).to.equal(after.expiresAt + SLASH_WINDOW);
    });

    it("error: to the same end or an earlier one: an attestation cannot be used twice", async () => {
      const bond = await f.post(agent);
      for (const by of [0n, -1n]) await expectFailure(renewed(bond, by), "NotAnExtension");
    });

    it("error: with fewer GPU hours, another lease, or no broker's signature", async () => {
      const bond = await f.post(agent);
      await expectFailure(renewed(bond, DAY, { gpuHours: 99 }), "GpuHoursReduced");
      await expectFailure(renewed(bond, DAY, { leaseId: f.newLease() }), "AttestationOfAnotherLease");
      await expectFailure(renewed(bond, DAY, {}, named("mallory")), "NotSignedByBroker");
    });

    it("error: from the very second of the expiry on; allowed one before", async () => {
      const bond = await f.post(agent);
      const { expiresAt } = await f.bond(bond);
      await f.ledger.setTime(expiresAt);
      await expectFailure(renewed(bond, DAY), "BondExpired");
      await f.ledger.setTime(expiresAt - 1n);
      await renewed(bond, DAY);
    });

    it("error: another agent's bond, or another operator", async () => {
      const bond = await f.post(agent);
      const bob = await f.agent("bob");
      await expectFailure(f.renew(bob, bond, { agentDid: bob.did }), "WrongAgent");
      await expectFailure(f.renew({ ...agent, operator: bob.operator }, bond, {}), "NotAgentOperator");
    });

    it("error: while paused", async () => {
      const bond = await f.post(agent);
      await f.send([bonds.setPausedInstruction({ signer: f.pauseAuthority.publicKey }, { paused: true })], f.pauseAuthority);
      await expectFailure(renewed(bond, DAY), "Paused");
    });
  });

  describe("close_bond", () => {
    it("returns all rent, and only then may the lease back another bond", async () => {
      const leaseId = f.newLease();
      const lamports = await f.ledger.lamports(agent.operator.publicKey);
      f.ledger.travelNow(1n);
      const { bond, instructions } = f.postInstructions(agent, { leaseId });
      await f.send(instructions, agent.operator);
      await f.lock(bond, TASK);
      await f.slash(bond, TASK, victim);
      // The very attestation that opened it must not open another bond while it still counts.
      f.ledger.travelNow(1n);
      await expectFailure(f.post(agent, { leaseId }), "LeaseAlreadyBonded");
      await expectFailure(f.send([bonds.closeBondInstruction(bond)]), "TooEarlyToClose");
      await f.ledger.setTime((await f.bond(bond)).expiresAt);
      await expectFailure(f.send([bonds.closeBondInstruction({ ...bond, operator: f.stranger.publicKey })]), "WrongOperator");
      await f.send([bonds.closeBondInstruction(bond)]);
      expect(await f.ledger.lamports(agent.operator.publicKey)).to.equal(lamports);
      await expectFailure(f.send(instructions, agent.operator), "PostedAtNotRecent");
      await f.post(agent, { leaseId });
    });

    it("error: within two minutes of posting: its address must not come back", async () => {
      const bond = await f.post(agent, { lasts: 10n });
      await f.lock(bond, TASK, f.now());
      await f.slash(bond, TASK, victim);
      const { postedAt } = await f.bond(bond);
      await f.ledger.setTime(postedAt + 120n);
      await expectFailure(f.send([bonds.closeBondInstruction(bond)]), "TooEarlyToClose");
      await f.ledger.setTime(postedAt + 121n);
      await f.send([bonds.closeBondInstruction(bond)]);
    });
  });
});
