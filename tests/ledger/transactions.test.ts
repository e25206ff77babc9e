import { expect } from "chai";
import {
  AddressLookupTableProgram,
  ComputeBudgetProgram,
  Ed25519Program,
  Keypair,
  sendAndConfirmTransaction,
  SendTransactionError,
  SystemProgram,
  Transaction,
  TransactionMessage,
  VersionedTransaction,
  type Connection,
} from "@solana/web3.js";
import { named } from "../support";
import { BEGINNING, Endpoint, rich, SOL, wire, type Answer } from "./endpoint";

const to = named("receiver").publicKey;

describe("transactions over the ledger's endpoint", () => {
  let endpoint: Endpoint;
  let connection: Connection;

  beforeEach(async () => {
    endpoint = await Endpoint.start();
    connection = endpoint.connect();
  });
  afterEach(() => endpoint.stop());

  it("error: a transaction that fails is refused with the logs and costs nothing", async () => {
    const before = await connection.getBalance(rich.publicKey);
    const { error } = await endpoint.send(endpoint.transfer(to, 2_000 * SOL));
    expect(error?.code).to.equal(-32002);
    expect(error?.message).to.equal(
      "Transaction simulation failed: Error processing Instruction 0: custom program error: 0x1",
    );
    const data = error?.data as { err: unknown; logs: string[]; unitsConsumed: number };
    expect(data.err).to.deep.equal({ InstructionError: [0, { Custom: 1 }] });
    expect(data.logs.at(-1)).to.equal("Program 11111111111111111111111111111111 failed: custom program error: 0x1");
    expect(data.unitsConsumed).to.equal(150);
    expect(await connection.getBalance(rich.publicKey)).to.equal(before);
  });

  it("error: web3.js reads the refusal as its own error, with the logs", async () => {
    const refused = await connection.sendRawTransaction(endpoint.transfer(to, 2_000 * SOL).serialize()).catch((error: Error) => error);
    expect(refused).to.be.instanceOf(SendTransactionError);
    expect((refused as SendTransactionError).logs?.at(-1)).to.contain("custom program error: 0x1");
  });

  it("error: a signature that is not right is refused before anything runs", async () => {
    const transaction = endpoint.transfer(to, SOL);
    transaction.signatures[0]!.signature = Buffer.alloc(64, 7);
    expect((await endpoint.send(transaction)).error).to.deep.include({ code: -32003 });
    expect(await connection.getBalance(to)).to.equal(0);
  });

  it("attack: a forged signature does not land without the preflight either", async () => {
    const transaction = endpoint.transfer(to, SOL);
    transaction.signatures[0]!.signature = Buffer.alloc(64, 7);
    const { result } = await endpoint.send(transaction, { skipPreflight: true });
    expect(await endpoint.ask("getSignatureStatuses", [result])).to.have.nested.property("result.value[0]", null);
    expect(await connection.getBalance(to)).to.equal(0);
  });

  it("error: a payer who never had anything is refused by the runtime's name", async () => {
    const { error } = await endpoint.send(endpoint.transfer(to, 1, named("nobody")));
    expect(error).to.deep.include({ code: -32002 });
    expect(error?.data).to.deep.include({ err: "AccountNotFound", logs: [] });
  });

  it("attack: a transaction that landed does not land again", async () => {
    const transaction = endpoint.transfer(to, SOL);
    const { result } = await endpoint.send(transaction);
    const { error } = await endpoint.send(transaction);
    expect(error?.message).to.equal("Transaction simulation failed: This transaction has already been processed");
    expect(error?.data).to.deep.include({ err: "AlreadyProcessed", logs: [] });
    // Sent again without a preflight it is taken, as by a cluster, and nothing happens.
    expect(await endpoint.send(transaction, { skipPreflight: true })).to.deep.include({ result });
    expect(await connection.getBalance(to)).to.equal(SOL);
  });

  it("a blockhash is good for 150 slots and not for one more", async () => {
    const [inTime, late] = [endpoint.transfer(to, SOL), endpoint.transfer(to, 2 * SOL)];
    endpoint.ledger.bank.travel(60);
    expect(await endpoint.send(inTime)).to.have.property("result");
    const { error } = await endpoint.send(late);
    expect(error?.message).to.equal("Transaction simulation failed: Blockhash not found");
    expect((await connection.isBlockhashValid(late.recentBlockhash!)).value).to.equal(false);
    await endpoint.send(late, { skipPreflight: true });
    expect(await connection.getBalance(to)).to.equal(SOL);
  });

  it("error: a blockhash that is still to come is not good", async () => {
    const { bank } = endpoint.ledger;
    const early = endpoint.transfer(to, SOL);
    early.recentBlockhash = Keypair.generate().publicKey.toBase58();
    early.sign(rich);
    expect((await endpoint.send(early)).error?.data).to.deep.include({ err: "BlockhashNotFound" });
    expect(bank.transactionCount).to.equal(0);
  });

  it("a failed transaction without preflight lands, costs its fee and says why", async () => {
    const before = await connection.getBalance(rich.publicKey);
    const { result } = await endpoint.send(endpoint.transfer(to, 2_000 * SOL), { skipPreflight: true });
    const { value } = await connection.getSignatureStatus(result as string);
    expect(value).to.deep.include({ err: { InstructionError: [0, { Custom: 1 }] }, confirmationStatus: "finalized" });
    expect(await connection.getBalance(rich.publicKey)).to.equal(before - 5_000);
  });

  it("sendAndConfirmTransaction of web3.js sees it land, by subscription", async () => {
    const transaction = new Transaction().add(
      SystemProgram.transfer({ fromPubkey: rich.publicKey, toPubkey: to, lamports: SOL }),
    );
    await sendAndConfirmTransaction(connection, transaction, [rich]);
    expect(await connection.getBalance(to)).to.equal(SOL);
  });

  it("shows a transaction with its fee, balances, logs and time", async () => {
    const { result } = await endpoint.send(endpoint.transfer(to, SOL));
    const shown = await connection.getTransaction(result as string, { maxSupportedTransactionVersion: 0 });
    expect(shown?.blockTime).to.equal(Number(BEGINNING));
    expect(shown?.version).to.equal("legacy");
    expect(shown?.meta).to.deep.include({
      err: null,
      fee: 5_000,
      preBalances: [1_000 * SOL, 0, 1],
      postBalances: [999 * SOL - 5_000, SOL, 1],
      computeUnitsConsumed: 150,
    });
    expect(shown?.meta?.logMessages).to.have.length(2);
    expect(shown?.transaction.message.getAccountKeys().get(1)?.toBase58()).to.equal(to.toBase58());
    expect(await connection.getBlockTime(shown!.slot)).to.equal(Number(BEGINNING));
  });

  it("tells the fee of a message: signatures, precompiles and priority, as is then paid", async () => {
    const message = Buffer.from("signed");
    const transaction = endpoint.transfer(to, SOL);
    transaction.add(
      ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 2_000_000 }),
      ComputeBudgetProgram.setComputeUnitLimit({ units: 10_000 }),
      Ed25519Program.createInstructionWithPrivateKey({ privateKey: rich.secretKey, message }),
    );
    transaction.sign(rich);
    const { value } = await connection.getFeeForMessage(transaction.compileMessage());
    expect(value).to.equal(5_000 + 5_000 + 20_000);
    const { result } = await endpoint.send(transaction);
    expect((await connection.getTransaction(result as string))?.meta?.fee).to.equal(value);
    endpoint.ledger.bank.travel(61);
    expect((await connection.getFeeForMessage(transaction.compileMessage())).value).to.equal(null);
  });

  it("runs a version 0 transaction over a lookup table, and shows it to who knows the version", async () => {
    const [create, table] = AddressLookupTableProgram.createLookupTable({
      authority: rich.publicKey,
      payer: rich.publicKey,
      recentSlot: Number(endpoint.ledger.bank.slot) - 1,
    });
    const extend = AddressLookupTableProgram.extendLookupTable({
      lookupTable: table,
      authority: rich.publicKey,
      payer: rich.publicKey,
      addresses: [to],
    });
    const { blockhash } = await connection.getLatestBlockhash();
    const setup = new Transaction({ feePayer: rich.publicKey, blockhash, lastValidBlockHeight: 0 }).add(create, extend);
    setup.sign(rich);
    expect(await endpoint.send(setup)).to.have.property("result");

    const { value: found } = await connection.getAddressLookupTable(table);
    const pay = SystemProgram.transfer({ fromPubkey: rich.publicKey, toPubkey: to, lamports: SOL });
    const message = new TransactionMessage({ payerKey: rich.publicKey, recentBlockhash: blockhash, instructions: [pay] });
    const transaction = new VersionedTransaction(message.compileToV0Message([found!]));
    transaction.sign([rich]);
    const signature = await connection.sendTransaction(transaction);

    expect(await connection.getBalance(to)).to.equal(SOL);
    const { error } = await endpoint.ask("getTransaction", signature);
    expect(error?.code).to.equal(-32015);
    const shown = await connection.getTransaction(signature, { maxSupportedTransactionVersion: 0 });
    expect(shown?.version).to.equal(0);
    expect(shown?.meta?.loadedAddresses?.writable.map(String)).to.deep.equal([to.toBase58()]);
    const parsed = await connection.getParsedTransaction(signature, { maxSupportedTransactionVersion: 0 });
    expect(parsed?.transaction.message.accountKeys.map(({ source }) => source)).to.include("lookupTable");
  });

  it("simulates without keeping anything, and shows accounts as they would be", async () => {
    const transaction = endpoint.transfer(to, SOL);
    const accounts = { encoding: "base64", addresses: [to.toBase58()] };
    const { result } = await endpoint.ask("simulateTransaction", wire(transaction), { encoding: "base64", accounts });
    expect(result).to.have.nested.property("value.err", null);
    expect(result).to.have.nested.property("value.accounts[0].lamports", SOL);
    expect(await connection.getBalance(to)).to.equal(0);
  });

  it("simulates an unsigned transaction with another blockhash, and checks signatures when asked", async () => {
    const transaction = endpoint.transfer(to, SOL);
    transaction.recentBlockhash = Keypair.generate().publicKey.toBase58();
    const ask = (options: object): Promise<Answer> =>
      endpoint.ask("simulateTransaction", wire(transaction), { encoding: "base64", ...options });
    expect(await ask({})).to.have.nested.property("result.value.err", "BlockhashNotFound");
    expect(await ask({ replaceRecentBlockhash: true })).to.have.nested.property("result.value.err", null);
    const both = await ask({ replaceRecentBlockhash: true, sigVerify: true });
    expect(both.error?.code).to.equal(-32602);
    endpoint.ledger.bank.travel(1);
    transaction.recentBlockhash = endpoint.ledger.bank.latestBlockhash().blockhash;
    expect((await ask({ sigVerify: true })).error?.code).to.equal(-32003);
  });

  it("lists an address's transactions, the newest first, in pages", async () => {
    const sent: string[] = [];
    for (let lamports = 1; lamports <= 5; lamports++) {
      sent.unshift((await endpoint.send(endpoint.transfer(to, SOL + lamports))).result as string);
    }
    const list = async (options?: object) =>
      (await connection.getSignaturesForAddress(to, options)).map(({ signature }) => signature);
    expect(await list()).to.deep.equal(sent);
    expect(await list({ limit: 2 })).to.deep.equal(sent.slice(0, 2));
    expect(await list({ before: sent[1] })).to.deep.equal(sent.slice(2));
    expect(await list({ until: sent[3] })).to.deep.equal(sent.slice(0, 3));
  });

  it("forgets the oldest transactions, but none that could land again", async () => {
    await endpoint.stop();
    endpoint = await Endpoint.start({ history: 2 });
    const first = endpoint.transfer(to, SOL);
    const signature = (await endpoint.send(first)).result;
    for (let lamports = 1; lamports <= 4; lamports++) await endpoint.send(endpoint.transfer(to, SOL + lamports));
    expect((await endpoint.send(first)).error?.data).to.deep.include({ err: "AlreadyProcessed" });
    endpoint.ledger.bank.travel(61);
    await endpoint.send(endpoint.transfer(to, SOL));
    expect(await endpoint.ask("getTransaction", signature)).to.deep.include({ result: null });
  });
});
