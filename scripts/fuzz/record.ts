// Writes target/fuzz/flows.json: every scenario of the benchmarks as a valid transaction with all that it can touch. The
// fuzzer in fuzz/programs starts from these.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Keypair, PublicKey, SYSVAR_SLOT_HASHES_PUBKEY, type TransactionInstruction } from "@solana/web3.js";
import { idlOf, programId } from "../../migrations/programs/ids";
import type { LiteLedger } from "../../tests/support";
import { deployed, deployFolder, programImage, UPGRADEABLE_LOADER } from "../../services/ledger/src/genesis";
import { collectGarbage } from "../../tests/support/litesvm";
import { upgradeAuthority } from "../../tests/support/programs";
import type { Scenario } from "../bench/measure";
import { programs } from "../programs";
import { root } from "../shell";

export const flowsFile = join(root, "target/fuzz/flows.json");

type Accounts = readonly { name: string; accounts?: Accounts }[];
const hex = (bytes: Uint8Array | readonly number[]) => Buffer.from(bytes).toString("hex");
const namesOf = (accounts: Accounts): string[] => accounts.flatMap((one) => (one.accounts ? namesOf(one.accounts) : one.name));
const nameOf = new Map(programs.map((name) => [programId(name).toBase58(), name]));

/** Records again only after a program or this file has changed. */
export async function record(): Promise<void> {
  const inputs = [__filename, ...programs.map((name) => join(deployFolder, `${name}.so`))];
  const version = inputs.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");
  if (existsSync(flowsFile) && readFileSync(flowsFile, "utf8").slice(0, 200).includes(version)) return;
  const secrets = rememberSecrets();
  const { scenarios } = await import("../bench/scenarios");
  const flows = [];
  for (const scenario of scenarios) {
    flows.push(await flowOf(scenario));
    // A ledger is dozens of megabytes that Node's collector does not see, and frees between two turns of its loop only.
    if (flows.length % 5 === 0) collectGarbage();
    await new Promise(setImmediate);
  }
  const recorded = {
    version,
    programs: programs.map((name) => ({
      name,
      address: programId(name).toBase58(),
      image: join("target/deploy", `${name}.so`),
      // The two accounts of the loader, without the image.
      accounts: deployed(programId(name), programImage(name), upgradeAuthority.publicKey).map(([address, { data, lamports }]) => ({
        address: address.toBase58(),
        lamports,
        head: hex(data.subarray(0, 45)),
      })),
      instructions: idlOf(name).instructions.map(({ discriminator }) => hex(discriminator)),
    })),
    keys: Object.fromEntries(secrets),
    flows,
  };
  mkdirSync(dirname(flowsFile), { recursive: true });
  writeFileSync(flowsFile, JSON.stringify(recorded));
}

/** Whose signatures the fuzzer can make: keys of tests come from seeds. */
function rememberSecrets(): Map<string, string> {
  const secrets = new Map<string, string>();
  const fromSeed = Keypair.fromSeed.bind(Keypair);
  Keypair.fromSeed = (seed) => {
    const keypair = fromSeed(seed);
    secrets.set(keypair.publicKey.toBase58(), hex(seed));
    return keypair;
  };
  return secrets;
}

async function flowOf({ program, instruction, scenario, prepare }: Scenario) {
  const { ledger, instructions, payer = ledger.payer } = await prepare();
  const used = new Set([payer.publicKey.toBase58(), ...instructions.flatMap(({ keys }) => keys.map(({ pubkey }) => pubkey.toBase58()))]);
  const clock = ledger.svm.getClock();
  return {
    name: `${program} ${instruction} (${scenario})`,
    payer: payer.publicKey.toBase58(),
    unixTimestamp: Number(clock.unixTimestamp),
    slot: Number(clock.slot),
    accounts: [...used].flatMap((address) => accountOf(ledger, new PublicKey(address))),
    instructions: instructions.map(instructionOf),
  };
}

// Owners of sysvars and of programs' images.
const isPartOfTheLedger = new Set(["Sysvar1111111111111111111111111111111111111", UPGRADEABLE_LOADER.toBase58()]);

/** Nothing for accounts that do not exist, and for what the fuzzer's ledger has by itself. */
function accountOf(ledger: LiteLedger, address: PublicKey) {
  const account = ledger.accountNow(address);
  if (!account || account.executable) return [];
  if (isPartOfTheLedger.has(account.owner.toBase58()) && !address.equals(SYSVAR_SLOT_HASHES_PUBKEY)) return [];
  return [{ address: address.toBase58(), lamports: account.lamports, owner: account.owner.toBase58(), data: hex(account.data) }];
}

function instructionOf({ programId: address, keys, data }: TransactionInstruction) {
  const program = nameOf.get(address.toBase58());
  const known = program && idlOf(program).instructions.find(({ discriminator }) => hex(data.subarray(0, 8)) === hex(discriminator));
  const names = known ? namesOf(known.accounts) : [];
  return {
    program: address.toBase58(),
    name: known ? `${program} ${known.name}` : "",
    // The programs' own words for who may send it.
    isAnyones: known?.docs?.some((line) => /\banyone\b/.test(line)) ?? false,
    accounts: keys.map(({ pubkey, isSigner, isWritable }, place) => ({
      name: names[place] ?? "",
      address: pubkey.toBase58(),
      isSigner,
      isWritable,
    })),
    data: hex(data),
  };
}
