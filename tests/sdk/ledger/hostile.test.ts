import { expect } from "chai";
import { Connection, SystemProgram, SYSVAR_CLOCK_PUBKEY, Transaction } from "@solana/web3.js";
import { fetchSession } from "../../../sdk/src/escrow";
import { ESCROW_PROGRAM_ID, SESSION_DISCRIMINATOR, SESSION_SIZE, sessionAccount } from "../../../sdk/src/generated/escrow";
import { connect, connectionLedger, findAccounts, signatureOf, type Ledger } from "../../../sdk/src/ledger";
import { named } from "../../support";
import { expectCode } from "../../support/codes";
import { Liar, type Answer } from "./liar";

const ADDRESS = named("some account").publicKey;
const HASH = named("a blockhash").publicKey.toBase58();
const context = { slot: 7 };
const account = (changes: object = {}) => ({
  executable: false,
  lamports: 1,
  owner: ESCROW_PROGRAM_ID.toBase58(),
  rentEpoch: 0,
  data: ["", "base64"],
  ...changes,
});
const found = (...value: unknown[]): Answer => ({ result: { context, value } });

describe("sdk: an RPC node that lies", () => {
  let liar: Liar;
  let ledger: Ledger;

  before(async () => {
    liar = await Liar.start();
  });
  beforeEach(() => {
    ledger = connectionLedger(connect(liar.url), () => Promise.resolve());
    liar.asked.length = 0;
    liar.answers = {};
  });
  after(() => liar.stop());

  const reads: [string, Answer, string][] = [
    ["HTML instead of JSON", { body: "<html>maintenance</html>" }, "RpcMalformedAnswer"],
    ["JSON that is no answer", { body: "[]" }, "RpcMalformedAnswer"],
    ["nothing", { body: "" }, "RpcMalformedAnswer"],
    ["half an answer", { body: '{"jsonrpc":"2.0","id":"1","resu' }, "RpcMalformedAnswer"],
    ["a result of another type", { result: "yes" }, "RpcMalformedAnswer"],
    ["a result without its value", { result: { context } }, "RpcMalformedAnswer"],
    ["lamports that are text", found(account({ lamports: "1" })), "RpcMalformedAnswer"],
    ["an owner that is no key", found(account({ owner: "nobody" })), "RpcMalformedAnswer"],
    ["data without an encoding", found(account({ data: "AAAA" })), "RpcMalformedAnswer"],
    ["an account without an owner", found({ ...account(), owner: undefined }), "RpcMalformedAnswer"],
    ["more accounts than were asked for", found(account(), account()), "RpcMalformedAnswer"],
    ["fewer accounts than were asked for", found(), "RpcMalformedAnswer"],
    ["a refusal", { error: { code: -32_005, message: "Node is behind" } }, "RpcRefused"],
    ["an HTTP error", { status: 503, body: "overloaded" }, "RpcRefused"],
    ["a closed door", { status: 403, body: "forbidden" }, "RpcRefused"],
  ];
  for (const [what, answer, code] of reads) {
    it(`error: ${code} for ${what}`, async () => {
      liar.answers = { getMultipleAccounts: [answer] };
      const error = await expectCode(ledger.accounts([ADDRESS]), code);
      expect(error.values).to.include({ method: "getMultipleAccounts" });
    });
  }

  it("shows nobody the key in the endpoint's address", async () => {
    liar.answers = { getMultipleAccounts: [{ status: 403, body: `no: ${liar.url}` }] };
    const error = await expectCode(ledger.accounts([ADDRESS]), "RpcRefused");
    expect(JSON.stringify(error) + error.message).not.to.contain("secret-key");
  });

  it("error: RpcUnreachable where nothing listens", async () => {
    const dead = await Liar.start();
    await dead.stop();
    await expectCode(connectionLedger(connect(dead.url)).accounts([ADDRESS]), "RpcUnreachable");
  });

  it("waits as long as it is asked to, and tries again", async () => {
    const busy: Answer = { status: 429, headers: { "retry-after": "0" }, body: "slow down" };
    liar.answers = { getMultipleAccounts: [busy, busy, found(null)] };
    expect(await ledger.accounts([ADDRESS])).to.deep.equal([undefined]);
    expect(liar.asked).to.have.length(3);
  });

  it("error: RpcRateLimited after five times", async () => {
    liar.answers = { getMultipleAccounts: [{ status: 429, headers: { "retry-after": "0" }, body: "slow down" }] };
    await expectCode(ledger.accounts([ADDRESS]), "RpcRateLimited");
    expect(liar.asked).to.have.length(5);
  });

  describe("accounts that are not what they should be", () => {
    const fetched = (answer: unknown) => {
      liar.answers = { getMultipleAccounts: [found(answer)] };
      return fetchSession({ ledger }, ADDRESS);
    };
    const data = (bytes: Uint8Array) => ({ data: [Buffer.from(bytes).toString("base64"), "base64"] });
    const whole = Buffer.alloc(SESSION_SIZE);
    whole.set(SESSION_DISCRIMINATOR);

    it("error: AccountMissing, AccountOwner, AccountLength, AccountDiscriminator and AccountField", async () => {
      await expectCode(fetched(null), "AccountMissing");
      await expectCode(fetched(account({ owner: SystemProgram.programId.toBase58() })), "AccountOwner");
      await expectCode(fetched(account(data(whole.subarray(0, 300)))), "AccountLength");
      await expectCode(fetched(account(data(Buffer.alloc(SESSION_SIZE)))), "AccountDiscriminator");
      // A state of zero is no state.
      await expectCode(fetched(account(data(whole))), "AccountField");
    });

    it("error: AccountLength for base64 that is cut off", async () => {
      const cut = Buffer.from(whole).toString("base64").slice(0, -5);
      await expectCode(fetched(account({ data: [cut, "base64"] })), "AccountLength");
    });

    it("error: RpcMalformedAnswer for an account that passed a filter it does not match", async () => {
      const renter = { offset: 8, bytes: ADDRESS.toBytes() };
      liar.answers = { getProgramAccounts: [{ result: [{ pubkey: ADDRESS.toBase58(), account: account(data(whole)) }] }] };
      await expectCode(findAccounts({ ledger }, sessionAccount, [renter]), "RpcMalformedAnswer");
    });

    it("error: AccountLength for a clock that is none", async () => {
      liar.answers = { getMultipleAccounts: [found(account({ owner: SYSVAR_CLOCK_PUBKEY.toBase58() }))] };
      await expectCode(ledger.now(), "AccountLength");
    });
  });

  describe("a transaction under way", () => {
    const payer = named("payer");
    const signed = () => {
      const transaction = new Transaction({ feePayer: payer.publicKey, blockhash: HASH, lastValidBlockHeight: 100 });
      transaction.add(SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: ADDRESS, lamports: 1 }));
      transaction.sign(payer);
      return transaction;
    };
    const sent: Answer = { result: "1".repeat(64) };
    const status = (value: object | null): Answer => found(value);
    const confirmed = status({ slot: 7, confirmations: 1, err: null, confirmationStatus: "confirmed" });

    it("error: SignatureMissing and TransactionTooLarge before anything is sent", async () => {
      const unsigned = new Transaction({ feePayer: payer.publicKey, blockhash: HASH, lastValidBlockHeight: 100 });
      unsigned.add(SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: ADDRESS, lamports: 1 }));
      await expectCode(ledger.submit(unsigned), "SignatureMissing");
      const large = new Transaction({ feePayer: payer.publicKey, blockhash: HASH, lastValidBlockHeight: 100 });
      const data = Buffer.alloc(1_100);
      large.add({ programId: ADDRESS, keys: [], data });
      large.sign(payer);
      await expectCode(ledger.submit(large), "TransactionTooLarge");
      expect(liar.asked).to.deep.equal([]);
    });

    it("error: BlockhashExpired once it can no longer land, and not before", async () => {
      liar.answers = {
        sendTransaction: [sent],
        getBlockHeight: [{ result: 100 }, { result: 101 }],
        getSignatureStatuses: [status(null)],
      };
      await expectCode(ledger.submit(signed()), "BlockhashExpired");
      expect(liar.asked.filter((method) => method === "getSignatureStatuses")).to.have.length(2);
    });

    it("finds a transaction whose sending was answered with nonsense, for it may have landed all the same", async () => {
      liar.answers = {
        sendTransaction: [{ body: "<html>gateway timeout</html>" }],
        getBlockHeight: [{ result: 1 }],
        getSignatureStatuses: [status(null), confirmed],
        getTransaction: [{ result: null }],
      };
      const transaction = signed();
      const outcome = await ledger.submit(transaction);
      expect(outcome).to.deep.include({ signature: signatureOf(transaction), slot: 7n });
      expect(outcome).not.to.have.property("failure");
    });

    it("goes by its own signature, whichever the node names", async () => {
      liar.answers = {
        sendTransaction: [{ result: "2".repeat(64) }],
        getBlockHeight: [{ result: 1 }],
        getSignatureStatuses: [confirmed],
        getTransaction: [{ body: "nonsense" }],
      };
      const transaction = signed();
      expect((await ledger.submit(transaction)).signature).to.equal(signatureOf(transaction));
    });

    it("error: TransactionUnconfirmed, with the signature, when the node falls silent after it was sent", async () => {
      liar.answers = { sendTransaction: [sent] };
      const transaction = signed();
      const error = await expectCode(ledger.submit(transaction), "TransactionUnconfirmed");
      expect(error.values).to.deep.equal({ signature: signatureOf(transaction) });
    });

    it("names the program's error that the node's trial run met", async () => {
      const err = { InstructionError: [0, { Custom: 6004 }] };
      const logs = [`Program ${ESCROW_PROGRAM_ID.toBase58()} failed: custom program error: 0x1774`];
      liar.answers = {
        sendTransaction: [{ error: { code: -32_002, message: "Transaction simulation failed: Error processing Instruction 0: custom program error: 0x1774", data: { err, logs } } }],
        simulateTransaction: [{ result: { context, value: { err, logs, accounts: null, unitsConsumed: 5 } } }],
      };
      const { failure } = await ledger.submit(signed());
      expect(failure?.code).to.equal("Paused");
      expect(liar.asked).to.deep.equal(["sendTransaction", "simulateTransaction"]);
    });
  });

  it("takes a connection that somebody else made, too", async () => {
    liar.answers = { getMultipleAccounts: [found(null)] };
    expect(await connectionLedger(new Connection(liar.url)).accounts([ADDRESS])).to.deep.equal([undefined]);
  });
});
