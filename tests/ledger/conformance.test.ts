// What web3.js, Anchor's provider and @sqds/multisig call, and the shapes that the RPC specification gives. web3.js checks
// every answer against a schema of its own and throws where one does not fit.
import { AnchorProvider, Program, Wallet } from "@coral-xyz/anchor";
import { expect } from "chai";
import * as multisig from "@sqds/multisig";
import { createTransferInstruction, getAssociatedTokenAddressSync, TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { ComputeBudgetProgram, Keypair, PublicKey, sendAndConfirmTransaction, Transaction, type Connection, type TokenBalance } from "@solana/web3.js";
import { registryIdl } from "../../sdk/src/generated";
import { developmentKeypair } from "../../scripts/keys";
import { startMarket, type RunningMarket } from "../../services/ledger/src";
import { named } from "../support";
import { BEGINNING, connectTo, hangUp, SOL } from "./endpoint";

const deployer = developmentKeypair("deployer");
const owner = named("token owner");
const clockAddress = new PublicKey("SysvarC1ock11111111111111111111111111111111");

/** A value's shape: the names of its fields and the kinds of what they hold. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (value === null || typeof value !== "object") return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}

const inContext = (value: unknown) => ({ context: { apiVersion: "string", slot: "number" }, value });
const account = (data: unknown) => ({
  ...{ data, executable: "boolean", lamports: "number", owner: "string", rentEpoch: "number", space: "number" },
});
const uiAmount = { amount: "string", decimals: "number", uiAmount: "number", uiAmountString: "string" };
const parsedAccount = {
  program: "string",
  parsed: {
    type: "string",
    info: { mint: "string", owner: "string", tokenAmount: uiAmount, state: "string", isNative: "boolean" },
  },
  space: "number",
};

describe("the ledger's endpoint and the RPC specification", () => {
  let market: RunningMarket;
  let connection: Connection;
  let tokens: PublicKey;

  before(async () => {
    market = await startMarket({ port: 0, time: "stepped", unixSeconds: BEGINNING });
    connection = connectTo(market);
    tokens = getAssociatedTokenAddressSync(market.mint, owner.publicKey);
    market.bank.airdrop(owner.publicKey, BigInt(SOL));
    market.mintTo(owner.publicKey, 5_000_000n);
  });
  after(async () => {
    hangUp(connection);
    await market.stop();
  });

  async function ask(method: string, ...params: unknown[]): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const headers = { "content-type": "application/json" };
    const answer = (await (await fetch(market.url, { method: "POST", body, headers })).json()) as { result: unknown };
    expect(answer, method).to.have.property("result");
    return answer.result;
  }

  const key = () => owner.publicKey.toBase58();
  const expectations: [method: string, params: () => unknown[], shape: unknown][] = [
    ["getAccountInfo", () => [key(), { encoding: "base64" }], inContext(account(["string"]))],
    ["getAccountInfo", () => [key(), { encoding: "base58" }], inContext(account(["string"]))],
    ["getAccountInfo", () => [key()], inContext(account("string"))],
    ["getAccountInfo", () => [named("nobody").publicKey.toBase58()], inContext(null)],
    ["getAccountInfo", () => [tokens.toBase58(), { encoding: "jsonParsed" }], inContext(account(parsedAccount))],
    ["getMultipleAccounts", () => [[key()], { encoding: "base64" }], inContext([account(["string"])])],
    ["getProgramAccounts", () => [registryIdl.address, { encoding: "base64" }], [{ pubkey: "string", account: account(["string"]) }]],
    ["getBalance", () => [key()], inContext("number")],
    ["getMinimumBalanceForRentExemption", () => [165], "number"],
    ["getLatestBlockhash", () => [], inContext({ blockhash: "string", lastValidBlockHeight: "number" })],
    ["isBlockhashValid", () => [market.bank.latestBlockhash().blockhash], inContext("boolean")],
    ["getSlot", () => [{ commitment: "processed" }], "number"],
    ["getBlockHeight", () => [], "number"],
    ["getBlockTime", () => [Number(market.bank.slot)], "number"],
    ["getFirstAvailableBlock", () => [], "number"],
    ["minimumLedgerSlot", () => [], "number"],
    ["getTransactionCount", () => [], "number"],
    ["getGenesisHash", () => [], "string"],
    ["getHealth", () => [], "string"],
    ["getIdentity", () => [], { identity: "string" }],
    ["getVersion", () => [], { "solana-core": "string", "feature-set": "number" }],
    [
      "getEpochInfo",
      () => [],
      {
        ...{ absoluteSlot: "number", blockHeight: "number", epoch: "number", slotIndex: "number" },
        ...{ slotsInEpoch: "number", transactionCount: "number" },
      },
    ],
    [
      "getEpochSchedule",
      () => [],
      {
        ...{ firstNormalEpoch: "number", firstNormalSlot: "number", leaderScheduleSlotOffset: "number" },
        ...{ slotsPerEpoch: "number", warmup: "boolean" },
      },
    ],
    ["getRecentPrioritizationFees", () => [[key()]], [{ slot: "number", prioritizationFee: "number" }]],
    ["getTokenAccountBalance", () => [tokens.toBase58()], inContext(uiAmount)],
    ["getTokenSupply", () => [market.mint.toBase58()], inContext(uiAmount)],
    ["getTokenLargestAccounts", () => [market.mint.toBase58()], inContext([{ address: "string", ...uiAmount }])],
    [
      "getTokenAccountsByOwner",
      () => [key(), { mint: market.mint.toBase58() }, { encoding: "jsonParsed" }],
      inContext([{ pubkey: "string", account: account(parsedAccount) }]),
    ],
    ["getTokenAccountsByDelegate", () => [key(), { programId: TOKEN_PROGRAM_ID.toBase58() }], inContext([])],
    [
      "getSignaturesForAddress",
      () => [key(), { limit: 1 }],
      [
        {
          ...{ signature: "string", slot: "number", err: null, memo: null, blockTime: "number" },
          confirmationStatus: "string",
        },
      ],
    ],
    [
      "getSignatureStatuses",
      () => [[market.bank.landedAt(key(), { limit: 1 })[0]!.signature], { searchTransactionHistory: true }],
      inContext([{ slot: "number", confirmations: null, err: null, status: { Ok: null }, confirmationStatus: "string" }]),
    ],
    ["requestAirdrop", () => [key(), 1], "string"],
  ];
  for (const [method, params, shape] of expectations) {
    it(`${method} has the specification's shape`, async () => {
      expect(shapeOf(await ask(method, ...params()))).to.deep.equal(shape);
    });
  }

  it("getTransaction shows inner instructions and token balances, before and after", async () => {
    const other = named("other owner").publicKey;
    market.mintTo(other, 1n);
    const otherTokens = getAssociatedTokenAddressSync(market.mint, other);
    const pay = createTransferInstruction(tokens, otherTokens, owner.publicKey, 1_500_000n);
    const signature = await sendAndConfirmTransaction(connection, new Transaction().add(pay), [owner]);
    const paid = await connection.getTransaction(signature, { maxSupportedTransactionVersion: 0 });
    const amounts = (list: TokenBalance[]) =>
      Object.fromEntries(list.map((each): [string, string] => [each.owner!, each.uiTokenAmount.uiAmountString!]));
    expect(amounts(paid!.meta!.preTokenBalances!)).to.deep.equal({ [key()]: "5", [other.toBase58()]: "0.000001" });
    expect(amounts(paid!.meta!.postTokenBalances!)).to.deep.equal({ [key()]: "3.5", [other.toBase58()]: "1.500001" });

    const [minted] = await connection.getSignaturesForAddress(otherTokens, { limit: 10 }).then((list) => list.slice(-1));
    const opened = await connection.getParsedTransaction(minted!.signature, { maxSupportedTransactionVersion: 0 });
    expect(opened!.meta!.innerInstructions).to.have.length(1);
    expect(opened!.meta!.innerInstructions![0]!.instructions).to.have.length.greaterThan(2);
  });

  it("getProgramAccounts filters by size and bytes, and slices", async () => {
    const filters = [{ dataSize: 165 }, { memcmp: { offset: 32, bytes: key() } }];
    const dataSlice = { offset: 64, length: 8 };
    const [found, ...more] = await connection.getProgramAccounts(TOKEN_PROGRAM_ID, { filters, dataSlice });
    expect(more).to.deep.equal([]);
    expect(found!.pubkey.toBase58()).to.equal(tokens.toBase58());
    const { amount } = (await connection.getTokenAccountBalance(tokens)).value;
    expect(found!.account.data.readBigUInt64LE()).to.equal(BigInt(amount));
  });

  it("web3.js takes every answer that it knows a schema for", async () => {
    const { blockhash } = await connection.getLatestBlockhash();
    expect((await connection.isBlockhashValid(blockhash)).value).to.equal(true);
    expect((await connection.getVersion())["solana-core"]).to.match(/^\d+\.\d+\.\d+$/);
    expect((await connection.getEpochInfo()).slotsInEpoch).to.equal(432_000);
    expect((await connection.getEpochSchedule()).slotsPerEpoch).to.equal(432_000);
    expect(await connection.getMinimumBalanceForRentExemption(165)).to.equal(2_039_280);
    expect((await connection.getParsedAccountInfo(tokens)).value?.data).to.have.nested.property("parsed.type", "account");
    expect((await connection.getParsedAccountInfo(market.mint)).value?.data).to.have.nested.property("parsed.type", "mint");
    expect((await connection.getParsedTokenAccountsByOwner(owner.publicKey, { mint: market.mint })).value).to.have.length(1);
    expect((await connection.getTokenLargestAccounts(market.mint)).value[0]!.decimals).to.equal(6);
    expect(await connection.getRecentPrioritizationFees()).to.have.length(150);
    expect((await connection.getMultipleAccountsInfo([tokens, Keypair.generate().publicKey]))[1]).to.equal(null);
    const clock = await connection.getAccountInfo(clockAddress);
    expect(clock!.data.readBigInt64LE(32)).to.equal(BEGINNING);
  });

  it("Anchor's provider simulates, sends and confirms, and its program fetches", async () => {
    const provider = new AnchorProvider(connection, new Wallet(deployer), { commitment: "confirmed" });
    const registry = new Program(registryIdl, provider);
    const [registryConfig] = PublicKey.findProgramAddressSync([Buffer.from("config")], registry.programId);
    const accounts = registry.account as unknown as Record<"registryConfig", { fetch(at: PublicKey): Promise<{ authority: PublicKey }> }>;
    expect((await accounts.registryConfig.fetch(registryConfig)).authority.equals(deployer.publicKey)).to.equal(true);
    const unknown = new Transaction().add(ComputeBudgetProgram.setComputeUnitLimit({ units: 5_000 }));
    expect((await provider.simulate(unknown)).logs).to.have.length(2);
    const signature = await provider.sendAndConfirm(unknown);
    expect(market.bank.landed(signature)?.failure).to.equal(null);
    const nonsense = new Transaction().add({ programId: registry.programId, keys: [], data: Buffer.alloc(8) });
    const refused = await provider.sendAndConfirm(nonsense).catch((error: Error) => error);
    expect(String(refused)).to.contain("Fallback functions are not supported");
  });

  it("@sqds/multisig creates a multisig, and reads it back", async () => {
    const createKey = named("create key");
    const [multisigPda] = multisig.getMultisigPda({ createKey: createKey.publicKey });
    const { ProgramConfig, Multisig } = multisig.accounts;
    const { treasury } = await ProgramConfig.fromAccountAddress(connection, multisig.getProgramConfigPda({})[0]);
    const signature = await multisig.rpc.multisigCreateV2({
      ...{ connection, treasury, createKey, creator: deployer, multisigPda, configAuthority: null, timeLock: 0 },
      ...{ threshold: 1, rentCollector: null },
      members: [{ key: owner.publicKey, permissions: multisig.types.Permissions.all() }],
    });
    expect((await connection.confirmTransaction(signature, "confirmed")).value.err).to.equal(null);
    const { threshold, members } = await Multisig.fromAccountAddress(connection, multisigPda);
    expect([threshold, members[0]!.key.toBase58()]).to.deep.equal([1, key()]);
  });
});
