import { expect } from "chai";
import {
  createFreezeAccountInstruction,
  createMintToInstruction,
  createThawAccountInstruction,
} from "@solana/spl-token";
import type { PublicKey, Signer, TransactionInstruction } from "@solana/web3.js";
import { named, Random, tokenAmount, TransactionFailed } from "../support";
import { DAY, DEFAULTS, Fixture, pda, USDC, type Held, type Parameters, type SpendWindow } from "./fixture";
import { tiers, TreasuryModel, type Purse } from "./model";

const STEPS = 2_000;
const caller = named("slashing program's authority");
const victim = named("victim").publicKey;
const mustMeet = [
  "spend: went through",
  "spend: AboveWindowLimit",
  "spend: AboveTransactionLimit",
  "spend: Paused",
  "refill: went through",
  "sweep: went through",
  "sweep: NothingToSweep",
  "slash: went through",
  "payClaim: went through",
];
const freezable: readonly Purse[] = ["hot", "warm", "cold", "victim", "finder"];

describe("treasury: a random walk", () => {
  it(`of ${STEPS} steps agrees with a plain model after each: errors, window, balances and the supply`, async () => {
    const random = new Random("treasury walk 1");
    const fixture = await Fixture.create();
    const { ledger, mint } = fixture;
    ledger.checksSignatures = false;
    await fixture.pinSlashCaller(caller.publicKey);
    const account: Record<Purse, PublicKey> = {
      hot: fixture.hotVault,
      warm: fixture.warmVault,
      cold: fixture.coldVault,
      fee: fixture.feeVault,
      claims: fixture.claimVault,
      source: await mint.fund(caller.publicKey, 0n),
      victim: await mint.fund(victim, 0n),
      finder: await mint.fund(named("finder").publicKey, 0n),
      supplier: await mint.fund(named("supplier").publicKey, 0n),
    };
    const purses = Object.keys(account) as Purse[];
    const victimClaim = pda("claim", victim);
    const opener = ledger.payer.publicKey;
    const open = await fixture.openClaim(victim, opener);
    await fixture.send([open]);
    const model = new TreasuryModel(DEFAULTS, ledger.nowNow());

    /** An amount that is often at an edge. */
    const amount = (edge: bigint) =>
      random.pick([0n, 1n, edge, edge + 1n, random.bigint(0n, edge + 1n), random.bigint(0n, edge / 50n + 1n)]);
    const attempt = (instructions: TransactionInstruction[], ...signers: Signer[]): string | null => {
      try {
        ledger.sendNow(instructions, signers);
        return null;
      } catch (error) {
        if (error instanceof TransactionFailed) return error.code;
        throw error;
      }
    };

    /** Takes one step on the ledger and in the model, and returns both outcomes. */
    const actions: Record<string, () => Promise<[actual: string | null, expected: string | null]>> = {
      async spend() {
        const edge = random.pick([
          model.window.left(ledger.nowNow()),
          model.parameters.perTransaction,
          model.purses.hot,
        ]);
        const spent = amount(edge);
        const actual = attempt([await fixture.spendHot(spent, account.supplier)], fixture.operationalKey);
        return [actual, model.spend(spent, ledger.nowNow())];
      },
      async spendAll() {
        const left = model.window.left(ledger.nowNow());
        const spent = left < model.parameters.perTransaction ? left : model.parameters.perTransaction;
        const actual = attempt([await fixture.spendHot(spent, account.supplier)], fixture.operationalKey);
        return [actual, model.spend(spent, ledger.nowNow())];
      },
      async travel() {
        ledger.travelNow(
          random.pick([1n, -1n, DAY, DAY - 1n, -DAY, random.bigint(0n, 600n), random.bigint(0n, 2n * DAY)]),
        );
        return [null, null];
      },
      async donate() {
        const purse = random.pick(purses.filter((name) => !model.frozen.has(name)));
        const gift = random.bigint(1n, 5_000n * USDC);
        const actual = attempt(
          [createMintToInstruction(mint.address, account[purse], mint.authority.publicKey, gift)],
          mint.authority,
        );
        model.purses[purse] += gift;
        return [actual, null];
      },
      async refill() {
        const moved = amount(model.purses.warm);
        return [attempt([await fixture.refillHot(moved)], fixture.authority), model.refill(moved)];
      },
      async sweep() {
        return [attempt([await fixture.sweep()]), model.sweep()];
      },
      async slash() {
        const [withVictim, withFinder] = [random.chance(70), random.chance(70)];
        const slashed = amount(model.purses.source);
        const instruction = await fixture.routeSlash(slashed, withVictim ? victim : null, {
          caller: caller.publicKey,
          source: account.source,
          victimToken: withVictim ? account.victim : null,
          victimClaim,
          finderToken: withFinder ? account.finder : null,
        });
        return [attempt([instruction], caller), model.slash(slashed, withVictim, withFinder)];
      },
      async payClaim() {
        return [attempt([await fixture.payClaim(victim, opener, account.victim), open]), model.payClaim()];
      },
      async freezeOrThaw() {
        const purse = random.pick(freezable);
        const { publicKey } = mint.authority;
        const thaws = model.frozen.delete(purse);
        if (!thaws) model.frozen.add(purse);
        const instruction = thaws
          ? createThawAccountInstruction(account[purse], mint.address, publicKey)
          : createFreezeAccountInstruction(account[purse], mint.address, publicKey);
        return [attempt([instruction], mint.authority), null];
      },
      async update() {
        const next = randomParameters(random);
        const actual = attempt([await fixture.updateConfig(next)], fixture.authority);
        model.update(next, ledger.nowNow());
        return [actual, null];
      },
      async pauseOrResume() {
        model.paused = !model.paused;
        const key = model.paused ? fixture.pauseAuthority : fixture.authority;
        return [attempt([await fixture.setPaused(model.paused, key.publicKey)], key), null];
      },
    };
    const often = ["spend", "spend", "spend", "spendAll", "travel", "donate", "refill", "sweep", "slash", "payClaim"];
    const seldom = ["freezeOrThaw", "update", "pauseOrResume"];

    const outcomes = new Map<string, number>();
    for (let step = 0; step < STEPS; step++) {
      // What is frozen or paused is soon set right again, or the walk would get stuck.
      const stuck = model.paused || model.frozen.size > 1;
      const name = random.pick(random.chance(stuck ? 40 : 8) ? seldom : often);
      const [actual, expected] = await actions[name]!();
      const at = `step ${step}, ${name}`;
      expect(actual, at).to.equal(expected);
      const outcome = `${name}: ${actual ?? "went through"}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

      for (const purse of purses)
        expect(tokenAmount(ledger.accountNow(account[purse])?.data), `${at}: ${purse}`).to.equal(model.purses[purse]);
      expect(ledger.accountNow(mint.address)!.data.readBigUInt64LE(36), `${at}: supply`).to.equal(model.supply);
      const window = fixture.program.coder.accounts.decode<SpendWindow>(
        "spendWindow",
        ledger.accountNow(fixture.window)!.data,
      );
      const record = { level: BigInt(window.level.toString()), updatedAt: BigInt(window.updatedAt.toString()) };
      expect(record, `${at}: window`).to.deep.equal(model.window.record);
      const held = fixture.program.coder.accounts.decode<Held>("held", ledger.accountNow(fixture.held)!.data);
      for (const tier of tiers)
        expect(BigInt(held[tier].toString()), `${at}: held for ${tier}`).to.equal(model.held[tier]);
    }
    // A walk that never meets a rule proves nothing about it.
    for (const met of mustMeet) {
      expect(outcomes.get(met), `${met}, in ${JSON.stringify([...outcomes])}`).to.be.greaterThan(0);
    }
  });
});

function randomParameters(random: Random): Parameters {
  const perWindow = random.bigint(USDC, 3_000n * USDC);
  const hot = random.int(0, 5_000);
  const cold = random.int(1_000, 10_000 - hot);
  const victimBps = random.int(0, 5_000);
  const finderBps = random.int(0, 2_000);
  return {
    perWindow,
    perTransaction: random.bigint(1n, perWindow),
    windowSecs: random.pick([DAY, 30n * DAY, random.bigint(DAY, 30n * DAY)]),
    sweep: [hot, 10_000 - hot - cold, cold],
    slash: [victimBps, finderBps, 10_000 - victimBps - finderBps],
  };
}
