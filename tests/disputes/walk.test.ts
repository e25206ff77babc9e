import { expect } from "chai";
import { findDisputeAddress, disputesInstructions as disputes, findGuardianAddress } from "../../sdk/src/disputes";
import type { Verdict } from "../../sdk/src/market";
import { findPoolAddress } from "../../sdk/src/staking";
import { FEE_VAULT_ADDRESS } from "../../sdk/src/treasury/addresses";
import { Random, TransactionFailed } from "../support";
import { DAY, DisputesFixture, HOUR, USDC, type TestTask, type Wallet } from "./fixture";

const STEPS = 10_000;
/** States of a token account. */
const WORKING = 1;
const FROZEN = 2;

/** What a step may be refused with: it came at the wrong time, and the chain said so. */
const REFUSALS = new Set([
  "AlreadyCommitted",
  "AlreadyLeaving",
  "AppealOpen",
  "AppealOver",
  "AppealedAlready",
  "CasesOpen",
  "CommitOver",
  "DisputeOpen",
  "DrawOver",
  "GuardianFit",
  "JurorSettled",
  "LossRecorded",
  "NodeNotAtFault",
  "NotDecided",
  "NotDisputed",
  "NotDrawing",
  "NotEnoughGuardians",
  "NotExecuted",
  "NotFinished",
  "NotOnPanel",
  "NotSeated",
  "NotVoting",
  "NothingWaits",
  "NoticeRunning",
  "RevealNotOpen",
  "RevealOver",
  "RoundConcluded",
  "RoundOpen",
  "SeedFixed",
  "SeedMissing",
  "SeedNotReady",
  "WinnerAppeals",
  "DestinationUnusable",
  "NodeSlashed",
  "NothingFree",
  "Token.AccountFrozen",
]);

describe("disputes: a random walk", () => {
  it(`owes exactly what its parts add up to, and loses no unit, over ${STEPS} steps`, async () => {
    const random = new Random("disputes walk 1");
    const fixture = await DisputesFixture.create({}, { guardians: 14 });
    fixture.ledger.checksSignatures = false;
    const running: TestTask[] = [];
    const votes = new Map<string, Verdict>();
    const done = new Map<string, number>();
    const refused = new Map<string, number>();
    let everything = await fixture.mint.supply();
    let finished = 0;

    const key = (test: TestTask, judge: Wallet) => `${test.dispute.toBase58()} ${judge.key.toBase58()}`;
    /** What the mint's issuer can do to an account, and undo. */
    const setState = ({ token }: Wallet, state: number) => {
      const account = fixture.ledger.accountNow(token)!;
      account.data[108] = state;
      void fixture.ledger.setAccount(token, account);
    };
    const exists = (address: Parameters<typeof findDisputeAddress>[0]) => fixture.ledger.accountNow(address) !== null;

    const steps: Record<string, (test: TestTask) => Promise<unknown>> = {
      draw: async (test) => {
        if (!fixture.round(test).seed) {
          fixture.passSlots(test);
          await fixture.fixSeed(test);
        }
        // A panel of seven is drawn in fewer steps, so that the walk gets on.
        for (let i = 0; i < 3 && fixture.dispute(test).state === "drawing"; i++) await fixture.drawOne(test);
      },
      commit: async (test) => {
        const waiting = fixture.round(test).jurors.filter(({ mark }) => mark === "drawn");
        const judge = waiting.length > 0 && random.chance(95) ? fixture.walletOf(random.pick(waiting).guardian) : random.pick(fixture.guardians);
        const vote = random.chance(60) ? "forClient" : "forAgent";
        await fixture.commit(test, judge, vote);
        votes.set(key(test, judge), vote);
      },
      reveal: async (test) => {
        const committed = fixture.panel(test).filter((judge) => votes.has(key(test, judge)));
        if (committed.length === 0) return;
        for (const judge of committed) {
          const { mark, settled } = fixture.round(test).jurors.find(({ guardian }) => guardian.equals(judge.key))!;
          if (mark !== "committed" || settled) continue;
          await fixture.reveal(test, judge, votes.get(key(test, judge))!);
        }
      },
      conclude: (test) => fixture.conclude(test),
      appeal: (test) => fixture.appeal(test, random.pick([test.client, test.agent])),
      execute: (test) => fixture.execute(test),
      settleJurors: (test) => fixture.settleAll(test),
      slash: async (test) => {
        if (!exists(findPoolAddress("node", test.node))) await fixture.bondNode(test);
        const { dispute, node } = test;
        await fixture.send([disputes.slashNodeInstruction({ dispute, node, payer: fixture.ledger.payer.publicKey })]);
      },
      record: (test) => fixture.send([disputes.recordLossInstruction({ dispute: test.dispute, node: test.node })]),
      undecided: (test) => fixture.settleUndecided(test),
      freeze: async (test) => {
        if (["drawing", "voting"].includes(fixture.dispute(test).state)) return;
        setState(random.pick([test.client, test.agent]), FROZEN);
      },
      thaw: async (test) => [test.client, test.agent].forEach((side) => setState(side, WORKING)),
      claim: (test) => {
        const party = random.pick(["client", "agent"] as const);
        const wallet = test[party];
        const claim = disputes.claimWaitingInstruction({ caller: wallet.key, dispute: test.dispute, destination: wallet.token }, { party });
        return fixture.send([claim], wallet.keypair);
      },
      close: (test) => fixture.send([disputes.closeDisputeInstruction({ dispute: test.dispute, opener: fixture.dispute(test).opener })]),
      payTreasury: () => fixture.send([disputes.payTreasuryInstruction()]),
      leave: () => {
        const { key: wallet, keypair } = random.pick(fixture.guardians);
        return exists(findGuardianAddress(wallet)) && random.chance(10) ? fixture.send([disputes.leaveSeatInstruction({ wallet })], keypair) : Promise.resolve();
      },
      vacate: async () => {
        for (const { key: wallet } of fixture.guardians) {
          if (!exists(findGuardianAddress(wallet))) continue;
          const { leavingAt, seated, seat, openCases } = fixture.guardian({ key: wallet });
          if (leavingAt === 0n || !seated || openCases > 0 || fixture.now() < leavingAt + 2n * DAY) continue;
          await fixture.send([disputes.vacateSeatInstruction({ wallet, seat })]);
        }
      },
      withdraw: async () => {
        const { key: wallet, keypair, token } = random.pick(fixture.guardians);
        if (exists(findGuardianAddress(wallet))) await fixture.send([disputes.withdrawDepositInstruction({ wallet, destination: token })], keypair);
      },
      topUp: async () => {
        const { key: wallet, keypair, token } = random.pick(fixture.guardians);
        if (!exists(findGuardianAddress(wallet))) return;
        const amount = random.bigint(1n, 10n * USDC);
        await fixture.send([disputes.addDepositInstruction({ wallet, source: token }, { amount })], keypair);
      },
      sit: async () => {
        const away = fixture.guardians.filter(({ key: wallet }) => !exists(findGuardianAddress(wallet)));
        if (away.length === 0) return;
        const { seats, vacant } = fixture.court();
        const number = vacant === 0 ? seats : Array.from({ length: seats }, (_, seat) => seat).find((seat) => !fixture.sitting(seat))!;
        await fixture.takeSeat(random.pick(away), number);
      },
      wait: () => fixture.ledger.travel(random.bigint(60n, random.chance(20) ? 12n * HOUR : HOUR)),
      moveOn: async (test) => {
        const { state, appealBy } = fixture.dispute(test);
        const { drawBy, commitBy, revealBy } = fixture.round(test);
        const now = fixture.now();
        const next = { drawing: drawBy, voting: now < commitBy ? commitBy : revealBy, decided: appealBy, executed: 0n }[state];
        if (next > now) await fixture.ledger.setTime(next - random.bigint(0n, 1n));
      },
    };
    const names = Object.keys(steps);
    /** What brings a dispute on, most of the time. */
    const next = (test: TestTask): string[] => {
      const { state } = fixture.dispute(test);
      if (state === "drawing") return ["draw", "draw", "draw", "draw", "moveOn", "conclude"];
      if (state === "decided") return ["appeal", "execute", "moveOn", "freeze"];
      if (state === "executed") return ["settleJurors", "record", "slash", "undecided", "thaw", "claim", "close", "payTreasury", "vacate", "sit"];
      const { commitBy, revealBy } = fixture.round(test);
      if (fixture.now() < commitBy) return ["commit", "commit", "commit", "commit", "commit", "commit", "commit", "moveOn"];
      return fixture.now() < revealBy ? ["reveal", "reveal", "moveOn"] : ["conclude"];
    };

    for (let step = 0; step < STEPS; step++) {
      for (const test of running.filter(({ dispute }) => !exists(dispute))) {
        running.splice(running.indexOf(test), 1);
        finished++;
      }
      if (running.length < 3 && fixture.court().seats - fixture.court().vacant >= 10) {
        const test = await fixture.task({ price: random.bigint(USDC, 500n * USDC) });
        everything = await fixture.mint.supply();
        await fixture.open(test, random.pick([test.client, test.agent]));
        running.push(test);
      }
      const test = running.length > 0 ? random.pick(running) : undefined;
      const name = random.pick(test && random.chance(80) ? next(test) : names);
      if (!test) {
        await steps["sit"]!(undefined as never);
        await steps["wait"]!(undefined as never);
        continue;
      }
      try {
        await steps[name]!(test);
        done.set(name, (done.get(name) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof TransactionFailed) || !REFUSALS.has(error.code)) throw error;
        refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
      }
      const { owed } = fixture.court();
      if (fixture.vault() !== owed || fixture.owedByParts(running) !== owed) {
        expect.fail(`after step ${step}, ${name}: owed ${owed}, vault ${fixture.vault()}, parts ${fixture.owedByParts(running)}`);
      }
    }
    expect(await fixture.mint.supply()).to.equal(everything);
    expect(fixture.balance(FEE_VAULT_ADDRESS) > 0n).to.equal(true);
    console.log(`      ${finished} disputes closed; done: ${JSON.stringify(Object.fromEntries(done))}`);
    console.log(`      refused: ${JSON.stringify(Object.fromEntries(refused))}`);
    expect(finished).to.be.greaterThan(50);
  });
});
