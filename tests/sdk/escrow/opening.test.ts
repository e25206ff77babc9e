import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import { openSession, type OpenSessionParams } from "../../../sdk/src/escrow/actions/open_session";
import { openSessionInstruction } from "../../../sdk/src/generated/escrow";
import { send } from "../../../sdk/src/send";
import { DAY, Fixture, HOUR, PARAMETERS, PRICE, U64_MAX, USDC } from "../../escrow/fixture";
import { expectFailure, named, startLiteSVM, type LiteLedger } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";

const SMALL_ORDER = new PublicKey(new Uint8Array(32));
const OFF_CURVE = new PublicKey(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 2 : 0)));

describe("sdk: openSession", () => {
  let f: Fixture<LiteLedger>;
  let client: Client;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    client = createClient({ ledger: liteSdkLedger(f.ledger), wallet: keypairWallet(f.renter) });
  });

  const params = async (changes: Partial<OpenSessionParams> = {}): Promise<OpenSessionParams> => {
    const { offer, maxUnits, acceptBy, expiresAt, challengeWindow, silenceLimit } = await f.terms();
    const { price, sessionKey } = offer;
    return { node: f.node, price, sessionKey, maxUnits, acceptBy, expiresAt, challengeWindow, silenceLimit, ...changes };
  };

  /** Refused before anything is sent, and by the chain with the same name when it is sent all the same. */
  const refused = async (changes: Partial<OpenSessionParams>, code: string) => {
    const wanted = await params(changes);
    await expectCode(openSession(client, wanted), code);
    const { node, price, sessionKey, renterFeeBps = PARAMETERS.renterFeeBps, unitKind = "gpuSecond", ...terms } = wanted;
    const { session } = await f.opening();
    const instruction = openSessionInstruction(
      { renter: f.renter.publicKey, renterToken: wanted.renterToken ?? f.renterToken, node, session, mint: f.mint.address },
      { sshKeyHash: undefined, jobSpecHash: undefined, ...terms, offer: { price, sessionKey, renterFeeBps, unitKind } },
    );
    await expectFailure(f.send([instruction], f.renter), code);
  };

  const offers: [string, () => Partial<OpenSessionParams>, string][] = [
    ["a price below the node's floor", () => ({ price: USDC - 1n }), "PriceBelowFloor"],
    ["requests for nothing", () => ({ unitKind: "request", price: 0n }), "PriceBelowFloor"],
    ["CPU-seconds of a GPU node", () => ({ unitKind: "cpuSecond" }), "UnitKindNotServed"],
    ["a fee that is not the config's", () => ({ renterFeeBps: 249 }), "FeeChanged"],
    ["a session key of small order", () => ({ sessionKey: SMALL_ORDER }), "SessionKeySmallOrder"],
    ["a session key that is no point of the curve", () => ({ sessionKey: OFF_CURVE }), "SessionKeyInvalid"],
    ["the node's key as session key", () => ({ sessionKey: f.receiptKey.publicKey }), "SameKeyTwice"],
    ["a cost beyond 64 bits", () => ({ price: U64_MAX }), "AmountOverflow"],
    ["no units", () => ({ maxUnits: 0n }), "NoUnits"],
    ["a challenge window too short", () => ({ challengeWindow: 59 }), "WindowOutOfBounds"],
    ["a silence limit too long", () => ({ silenceLimit: 7 * DAY + 1 }), "WindowOutOfBounds"],
    ["somebody else's token account", () => ({ renterToken: f.operatorToken }), "RenterTokenUnusable"],
    ["more than the renter has", () => ({ maxUnits: 1_000_000n * HOUR }), "Token.InsufficientFunds"],
  ];
  for (const [what, changes, code] of offers) it(`error: ${code} for ${what}`, () => refused(changes(), code));

  const times: [string, (now: bigint) => Partial<OpenSessionParams>, string][] = [
    ["a deadline that is now", (now) => ({ acceptBy: now }), "AcceptByOutOfBounds"],
    ["a deadline beyond the window", (now) => ({ acceptBy: now + BigInt(7 * DAY) + 1n }), "AcceptByOutOfBounds"],
    ["an expiry at the deadline", (now) => ({ acceptBy: now + 60n, expiresAt: now + 60n }), "ExpiryOutOfBounds"],
    ["an expiry beyond the duration", (now) => ({ expiresAt: now + BigInt(90 * DAY) + 1n }), "ExpiryOutOfBounds"],
  ];
  for (const [what, changes, code] of times) {
    it(`error: ${code} for ${what}`, async () => refused(changes(await f.ledger.now()), code));
  }

  it("error: NodeNotAvailable while the node drains, and Paused during a pause", async () => {
    await f.setNodeStatus("draining");
    await refused({}, "NodeNotAvailable");
    await f.pause();
    await refused({}, "Paused");
    await f.pause(false);
    await f.setNodeStatus("available");
  });

  it("error: AccountOwner for a node that is none", async () => {
    await expectCode(openSession(client, await params({ node: f.renterToken })), "AccountOwner");
  });

  it("opens a session at the address it names, within the compute limit it sets", async () => {
    const prepared = await openSession(client, await params({ sshKeyHash: new Uint8Array(32).fill(1) }));
    const outcome = await send(client, prepared);
    const state = await f.session(prepared.session);
    expect(state).to.deep.include({ state: "proposed", maxUnits: 10n * HOUR });
    expect(state.rates).to.deep.include({ price: PRICE, unitKind: "gpuSecond", renterFeeBps: 250 });
    expect(Number(outcome.computeUnits)).to.be.lessThan(prepared.computeUnits);
  });

  it("registers a renter who never rented before, in the same transaction", async () => {
    const newcomer = named("newcomer");
    await f.ledger.fund(newcomer.publicKey);
    await f.mint.fund(newcomer.publicKey, 100n * USDC);
    const asNewcomer = { ...client, wallet: keypairWallet(newcomer) };
    for (const nonce of [0n, 1n]) {
      const prepared = await openSession(asNewcomer, await params());
      await send(asNewcomer, prepared);
      expect((await f.session(prepared.session)).nonce).to.equal(nonce);
    }
  });
});
