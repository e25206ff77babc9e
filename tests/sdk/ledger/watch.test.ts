import { expect } from "chai";
import { SystemProgram } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import { proposeAuthority, setPaused, watchSession } from "../../../sdk/src/escrow";
import { ESCROW_PROGRAM_ID, setPausedInstruction } from "../../../sdk/src/generated/escrow";
import { watchEvents, type Ledger } from "../../../sdk/src/ledger";
import { send } from "../../../sdk/src/send";
import { prepared } from "../../../sdk/src/transaction";
import { Fixture } from "../../escrow/fixture";
import { named, startLiteSVM, type LiteLedger } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

/** Whatever was started by now. */
const settled = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
};

describe("sdk: watching", () => {
  let f: Fixture<LiteLedger>;
  let ledger: Ledger;
  let authority: Client;
  /** The hint of a subscription that otherwise says nothing, as one that broke. */
  let hint: () => void;

  beforeEach(async () => {
    f = await Fixture.start(startLiteSVM());
    const deaf = (_: unknown, listener: (signature: string) => void) => {
      hint = () => listener("");
      return () => undefined;
    };
    ledger = { ...liteSdkLedger(f.ledger), onLogs: deaf, onAccount: deaf };
    authority = createClient({ ledger, wallet: keypairWallet(f.authority) });
  });

  const pause = async (paused: boolean) => send(authority, await setPaused(authority, { paused }));

  it("tells every event that a broken subscription missed, in order and once", async () => {
    const heard: unknown[] = [];
    await pause(true);
    const stop = await watchEvents({ ledger }, ESCROW_PROGRAM_ID, (events) => void heard.push(...events.map(({ data }) => data)));
    for (const paused of [false, true, false]) await pause(paused);
    await settled();
    hint();
    hint();
    await settled();
    const by = f.authority.publicKey;
    expect(heard).to.deep.equal([false, true, false].map((paused) => ({ paused, by })));
    stop();
    await pause(true);
    hint();
    await settled();
    expect(heard).to.have.length(3);
  });

  it("goes on after the last transaction that a process heard of before it stopped", async () => {
    const first = await pause(true);
    await pause(false);
    const heard: string[] = [];
    const tell = (_: unknown, { signature }: { signature: string }) => void heard.push(signature);
    const stop = await watchEvents({ ledger }, ESCROW_PROGRAM_ID, tell, { after: first.signature });
    await settled();
    expect(heard).to.have.length(1);
    stop();
  });

  it("tells a transaction again to a listener that failed, and nothing after it before", async () => {
    const [heard, errors]: [string[], unknown[]] = [[], []];
    const onError = (error: unknown) => void errors.push(error);
    let isBroken = true;
    const stop = await watchEvents({ ledger }, ESCROW_PROGRAM_ID, async (_, { signature }) => {
      if (isBroken) throw new Error("the database is away");
      heard.push(signature);
    }, { onError });
    const sent = [await pause(true), await pause(false)].map(({ signature }) => signature);
    hint();
    await settled();
    expect([heard, errors.length]).to.deep.equal([[], 1]);
    isBroken = false;
    hint();
    await settled();
    expect(heard).to.deep.equal(sent);
    stop();
  });

  it("tells nothing of a transaction that failed after it had logged its events", async () => {
    let count = 0;
    const stop = await watchEvents({ ledger }, ESCROW_PROGRAM_ID, () => void count++);
    const pausing = setPausedInstruction({ signer: f.authority.publicKey }, { paused: true });
    const poor = SystemProgram.transfer({ fromPubkey: f.authority.publicKey, toPubkey: named("a thief").publicKey, lamports: 10 ** 15 });
    await expectCode(send(authority, prepared(200_000, pausing, poor)), "System.ResultWithNegativeLamports");
    const [signature] = await ledger.signatures(ESCROW_PROGRAM_ID);
    expect((await ledger.outcome(signature!))?.logs.some((line) => line.startsWith("Program data: "))).to.equal(true);
    hint();
    await settled();
    expect(count).to.equal(0);
    stop();
  });

  it("tells a session's present state at once, each other state once, and its end", async () => {
    const { session } = await f.activate();
    const states: (string | undefined)[] = [];
    const stop = watchSession({ ledger }, session, (state) => void states.push(state?.state));
    await settled();
    hint();
    await send(authority, await proposeAuthority(authority, { pendingAuthority: f.stranger.publicKey }));
    hint();
    await settled();
    expect(states).to.deep.equal(["active"]);
    await f.ledger.setAccount(session, null);
    hint();
    await settled();
    expect(states).to.deep.equal(["active", undefined]);
    stop();
  });

  it("hears of a look that failed, and looks again", async () => {
    const { session } = await f.activate();
    let isAway = true;
    const flaky: Ledger = { ...ledger, accounts: (addresses) => (isAway ? Promise.reject(new Error("away")) : ledger.accounts(addresses)) };
    const [states, errors]: [unknown[], unknown[]] = [[], []];
    const stop = watchSession({ ledger: flaky }, session, (state) => void states.push(state), { onError: (error) => void errors.push(error) });
    await settled();
    expect([states.length, errors.length]).to.deep.equal([0, 1]);
    isAway = false;
    hint();
    await settled();
    expect(states).to.have.length(1);
    stop();
  });
});
