import { expect } from "chai";
import { AnchorProvider, Wallet as AnchorWallet } from "@coral-xyz/anchor";
import type { Keypair, PublicKey } from "@solana/web3.js";
import { startMarket, type RunningMarket } from "../../../services/ledger/src";
import { createClient, fromProvider, keypairWallet, type Client } from "../../../sdk/src/client";
import {
  acceptSession,
  findSessions,
  openSession,
  settle,
  settleFinal,
  watchSession,
  type SessionState,
} from "../../../sdk/src/escrow";
import { ESCROW_PROGRAM_ID } from "../../../sdk/src/generated/escrow";
import { connect, watchEvents } from "../../../sdk/src/ledger";
import { nextReceipt, signReceipt, type CosignedReceipt } from "../../../sdk/src/receipt";
import { registerNode } from "../../../sdk/src/registry";
import { send } from "../../../sdk/src/send";
import { createPool, stake } from "../../../sdk/src/staking";
import { associatedTokenAddress, readTokenAccount } from "../../../sdk/src/tokens";
import { parseEvents } from "../../../sdk/src/transaction";
import { Fixture, USDC } from "../../escrow/fixture";
import { BEGINNING, hangUp } from "../../ledger/endpoint";
import { named, startBankrun, startLiteSVM } from "../../support";
import { expectCode } from "../../support/codes";
import { bankrunSdkLedger, liteSdkLedger } from "../../support/sdk_ledger";

const [renter, operator] = [named("renter"), named("operator")];
const [receiptKey, sessionKey] = [named("receipt key"), named("session key")];

interface World {
  asRenter: Client;
  asOperator: Client;
  node: PublicKey;
  mint: PublicKey;
  stop(): Promise<void>;
}

async function onFixture(kind: "bankrun" | "LiteSVM"): Promise<World> {
  if (kind === "LiteSVM") {
    const f = await Fixture.start(startLiteSVM());
    return world(f, liteSdkLedger(f.ledger));
  }
  const f = await Fixture.start(await startBankrun());
  return world(f, bankrunSdkLedger(f.ledger));
}

function world(f: Fixture, ledger: Client["ledger"]): World {
  const as = (wallet: Keypair) => createClient({ ledger, wallet: keypairWallet(wallet) });
  return { asRenter: as(f.renter), asOperator: as(f.operator), node: f.node, mint: f.mint.address, stop: async () => undefined };
}

/** An RPC endpoint with the market on it, reached by an Anchor provider and its wallet. */
async function onRpc(): Promise<World> {
  const market: RunningMarket = await startMarket({ port: 0, time: "stepped", unixSeconds: BEGINNING });
  const connection = connect(market.url);
  const as = (wallet: Keypair) => fromProvider(new AnchorProvider(connection, new AnchorWallet(wallet)));
  const [asRenter, asOperator] = [as(renter), as(operator)];
  for (const { publicKey } of [renter, operator]) {
    await connection.requestAirdrop(publicKey, 10_000_000_000);
    market.mintTo(publicKey, 1_000n * USDC);
  }
  const registering = await registerNode(asOperator, {
    nodeId: 1n,
    class: "gpu",
    receiptKey: receiptKey.publicKey,
    profile: {
      sourceType: "community",
      region: Uint8Array.from(Buffer.alloc(16).fill("eu-west-1", 0, 9)),
      floorPrice: USDC,
      benchmarkScore: 9_000,
      capabilityBits: 0n,
      encryptionKey: new Uint8Array(32).fill(9),
      endpointHash: new Uint8Array(32).fill(7),
    },
  });
  await send(asOperator, registering);
  const { node } = registering;
  const bonding = await createPool(asOperator, { role: "node", node, commissionBps: 0 });
  await send(asOperator, bonding);
  await send(asOperator, await stake(asOperator, { pool: bonding.pool, amount: 500n * USDC }));
  const stop = async () => {
    hangUp(connection);
    await market.stop();
  };
  return { asRenter, asOperator, node, mint: market.mint, stop };
}

const worlds: [string, () => Promise<World>][] = [
  ["bankrun", () => onFixture("bankrun")],
  ["LiteSVM", () => onFixture("LiteSVM")],
  ["an RPC endpoint, by an Anchor provider", onRpc],
];

/** The next value of a watch that satisfies the condition. */
function until<T>(watch: (listener: (value: T) => void) => () => void, condition: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch((value) => {
      if (!condition(value)) return;
      resolve(value);
      // The watch calls back only after it has returned how to stop it.
      stop();
    });
  });
}

for (const [name, start] of worlds) {
  describe(`sdk: one script on ${name}`, () => {
    let w: World;

    before(async () => {
      w = await start();
    });
    after(() => w.stop());

    it("rents, streams, settles and hears of it", async () => {
      const { asRenter, asOperator, node, mint } = w;
      const { ledger } = asRenter;
      const money = async (owner: PublicKey) =>
        readTokenAccount((await ledger.accounts([associatedTokenAddress(mint, owner)]))[0])?.amount ?? 0n;
      const before = await money(operator.publicKey);
      const heard: string[] = [];
      const stopEvents = await watchEvents({ ledger }, ESCROW_PROGRAM_ID, (events) => void heard.push(...events.map((event) => event.name)));

      const now = await ledger.now();
      const terms = { price: 2n * USDC, maxUnits: 3_600n, sessionKey: sessionKey.publicKey, challengeWindow: 3_600, silenceLimit: 1_800 };
      const opening = await openSession(asRenter, { node, ...terms, acceptBy: now + 600n, expiresAt: now + 86_400n });
      const { session } = opening;
      const opened = parseEvents(await send(asRenter, opening));
      expect(opened.map((event) => event.name)).to.deep.equal(["sessionOpened"]);

      const states: (SessionState | undefined)[] = [];
      const stopStates = watchSession(asRenter, session, (state) => void states.push(state?.state));
      await send(asOperator, await acceptSession(asOperator, { session }));
      const mine = await findSessions(asRenter, { renter: renter.publicKey, node, state: "active" });
      expect(mine.map(({ address }) => address.toBase58())).to.deep.equal([session.toBase58()]);
      expect(await findSessions(asRenter, { operator: renter.publicKey })).to.deep.equal([]);

      let last: Uint8Array | undefined;
      const receipt = (units: bigint, isFinal = false): CosignedReceipt => {
        const bytes = nextReceipt({ kind: "session", account: session.toBytes() }, last, { units, intervalEnd: now + units, isFinal });
        last = bytes;
        const [nodeSignature, renterSignature] = [receiptKey, sessionKey].map((key) => signReceipt(bytes, key.secretKey));
        return { bytes, nodeSignature: nodeSignature!, renterSignature: renterSignature! };
      };
      const first = receipt(30n);
      await send(asOperator, await settle(asOperator, { session, receipt: first }));
      const stale = await settle(asOperator, { session, receipt: receipt(60n) });
      await send(asOperator, await settle(asOperator, { session, receipt: receipt(90n) }));
      const seen = await expectCode(send(asOperator, stale), "NumberNotHigher");
      expect(seen.toJSON()).to.include({ program: "escrow", instruction: 2 });
      await expectCode(settle(asOperator, { session, receipt: first }), "NumberNotHigher");

      const over = until<SessionState | undefined>(
        (listener) => watchSession(asRenter, session, (state) => listener(state?.state)),
        (state) => state === undefined,
      );
      await send(asRenter, await settleFinal(asRenter, { session, receipt: receipt(120n, true) }));
      await over;
      // 120 seconds at 2 USDC an hour, less 2.5 %.
      expect((await money(operator.publicKey)) - before).to.equal(65_000n);

      const all = ["sessionOpened", "sessionAccepted", "settled", "settled", "sessionEnded"];
      while (heard.length < all.length) await new Promise((turn) => setImmediate(turn));
      expect(heard).to.deep.equal(all);
      stopEvents();
      stopStates();
      expect(states.at(0)).to.equal("proposed");
    });
  });
}
