// The market on an embedded ledger: programs, Squads and a mint at genesis, and initialised by the migrations, as on a
// cluster.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createAssociatedTokenAccountIdempotentInstruction,
  createMintToInstruction,
  getAssociatedTokenAddressSync,
  MINT_SIZE,
  MintLayout,
  TOKEN_PROGRAM_ID,
} from "@solana/spl-token";
import { generated, getProgramConfigPda } from "@sqds/multisig";
import {
  ComputeBudgetProgram,
  PublicKey,
  SystemProgram,
  Transaction,
  type Signer,
  type TransactionInstruction,
} from "@solana/web3.js";
import type { Chain } from "../../../migrations/chain/chain";
import { main as migrate } from "../../../migrations/cli";
import { clusterFiles } from "../../../migrations/clusters";
import { MigrationError } from "../../../migrations/errors";
import { marketPrograms } from "../../../migrations/programs";
import { developmentKeypair } from "../../../scripts/keys";
import type { Bank } from "./bank";
import { LedgerError } from "./errors";
import { deployed, deployFolder, marketGenesis, programImage, SQUADS_PROGRAM_ID, type Genesis } from "./genesis";
import type { Landed } from "./history";
import { method } from "./rpc/method";
import { address, u64 } from "./rpc/params";
import { startLedger, type LedgerOptions, type RunningLedger } from "./server";
import { readTransaction } from "./transaction";

const SOL = 1_000_000_000;

/** Deploys and initialises, and mints the money of the market. Its keypair is public, as all of a development ledger's are. */
const deployer = developmentKeypair("deployer");
const mint = developmentKeypair("mint");

export interface RunningMarket extends RunningLedger {
  readonly mint: PublicKey;
  /** Gives an owner this much of the market's money, in its smallest unit. */
  mintTo(owner: PublicKey, amount: bigint): void;
}

export type MarketOptions = Omit<LedgerOptions, "genesis" | "methods">;

/** Starts the endpoint with the market open on it. */
export async function startMarket(options: MarketOptions): Promise<RunningMarket> {
  const ledger = await startLedger({ ...options, genesis: openingGenesis(), methods: faucetMethods });
  try {
    if (!isInitialised(ledger.bank)) await initialise(ledger.bank);
  } catch (error) {
    await ledger.stop();
    throw error;
  }
  return { ...ledger, mint: mint.publicKey, mintTo: (owner, amount) => void mintTo(ledger.bank, owner, amount) };
}

const faucetMethods = {
  ledger_mint: method([], () => mint.publicKey.toBase58()),
  ledger_requestTokens: method([address, u64], (bank, owner, amount) => mintTo(bank, owner, BigInt(amount)).signature),
};

/** The programs, Squads, the mint and the deployer's lamports. Nothing is initialised. */
export function openingGenesis(): Genesis {
  const wallet = { data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false, lamports: 10_000 * SOL };
  return [
    ...squadsGenesis(deployer.publicKey, deployer.publicKey),
    ...marketGenesis(deployer.publicKey),
    mintAccount(mint.publicKey),
    [deployer.publicKey, wallet],
  ];
}

/** The real Squads, and the config account that its own deployer once made. */
export function squadsGenesis(authority: PublicKey, treasury: PublicKey): Genesis {
  const [config] = getProgramConfigPda({});
  const reserved = Array<number>(64).fill(0);
  const [data] = generated.ProgramConfig.fromArgs({ authority, multisigCreationFee: 0, treasury, reserved }).serialize();
  return [
    ...deployed(SQUADS_PROGRAM_ID, programImage("squads_multisig_program"), authority),
    [config, { data, owner: SQUADS_PROGRAM_ID, lamports: 10_000_000, executable: false }],
  ];
}

/** A mint of six decimals, as USDC has, that is its own authority. */
export function mintAccount(mint: PublicKey): Genesis[number] {
  const data = Buffer.alloc(MINT_SIZE);
  const fields = { mintAuthorityOption: 1 as const, mintAuthority: mint, supply: 0n, decimals: 6 };
  const freezing = { freezeAuthorityOption: 0 as const, freezeAuthority: PublicKey.default };
  MintLayout.encode({ ...fields, ...freezing, isInitialized: true }, data);
  return [mint, { data, owner: TOKEN_PROGRAM_ID, executable: false, lamports: 10_000_000 }];
}

const isInitialised = (bank: Bank) => marketPrograms.every(({ config }) => bank.account(config) !== undefined);

async function initialise(bank: Bank): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "market-"));
  try {
    const keypair = join(folder, "deployer.json");
    writeFileSync(keypair, JSON.stringify([...deployer.secretKey]), { mode: 0o600 });
    let said = "";
    const write = (text: string) => void (said += text);
    const io = { chain: () => chainOf(bank), write, color: false, clusters: clusterFiles, deployFolder };
    const code = await migrate(["initialise", "--cluster", "localnet", "--keypair", keypair], io);
    if (code === 0) return;
    throw new LedgerError("NOT_INITIALISED", { code, said });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The migrations' chain, without the endpoint between: they read whole programs again and again. */
function chainOf(bank: Bank): Chain {
  return {
    genesisHash: async () => bank.genesisHash,
    accounts: async (addresses) =>
      addresses.map((address) => {
        const account = bank.account(address);
        return account ? { ...account, data: Buffer.from(account.data), lamports: Number(account.lamports) } : null;
      }),
    send: async (instructions, signers) => void send(bank, instructions, signers),
  };
}

function send(bank: Bank, instructions: TransactionInstruction[], signers: Signer[]): Landed {
  const { blockhash, lastSlot } = bank.latestBlockhash();
  const lifetime = { blockhash, lastValidBlockHeight: Number(lastSlot) };
  const transaction = new Transaction({ feePayer: signers[0]!.publicKey, ...lifetime }).add(...instructions);
  transaction.sign(...signers);
  const landed = bank.submit(readTransaction(transaction.serialize()));
  if (landed?.failure === null) return landed;
  const said = landed ? landed.logs.join("; ") : "it was dropped";
  throw new MigrationError("TRANSACTION_FAILED", "The ledger refused a transaction", said, "Correct the cause");
}

/** Money from nowhere to the owner's associated token account. */
function mintTo(bank: Bank, owner: PublicKey, amount: bigint): Landed {
  const account = getAssociatedTokenAddressSync(mint.publicKey, owner, true);
  const instructions = [
    createAssociatedTokenAccountIdempotentInstruction(deployer.publicKey, account, owner, mint.publicKey),
    createMintToInstruction(mint.publicKey, account, mint.publicKey, amount),
    // Two gifts of one amount in one slot would be one transaction: the limit tells them apart.
    ComputeBudgetProgram.setComputeUnitLimit({ units: 100_000 + (bank.transactionCount % 1_000_000) }),
  ];
  return send(bank, instructions, [deployer, mint]);
}
