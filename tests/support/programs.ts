import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { PublicKey, type AccountInfo } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";
import { named } from "./keys";

export const UPGRADEABLE_LOADER = new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");
export const SQUADS_PROGRAM_ID = new PublicKey("SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf");

const deployFolder = join(__dirname, "../../target/deploy");

/** Who may upgrade the programs at genesis, and therefore initialise them. */
export const upgradeAuthority = named("upgrade authority");

type Account = Omit<AccountInfo<Buffer>, "rentEpoch">;

/** Accounts that are there when a ledger starts. */
export type Genesis = [PublicKey, Account][];

export function programImage(name: string): Buffer {
  const file = join(deployFolder, `${name}.so`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first`);
  return readFileSync(file);
}

export function programDataAddress(programId: PublicKey): PublicKey {
  return PublicKey.findProgramAddressSync([programId.toBuffer()], UPGRADEABLE_LOADER)[0];
}

/** The two accounts of a program deployed through the upgradeable loader. */
export function deployed(programId: PublicKey, image: Buffer, authority: PublicKey): Genesis {
  const programData = programDataAddress(programId);
  const program = Buffer.alloc(36);
  program.writeUInt32LE(2);
  programData.toBuffer().copy(program, 4);
  const header = Buffer.alloc(45);
  header.writeUInt32LE(3);
  header[12] = 1;
  authority.toBuffer().copy(header, 13);
  const account = (data: Buffer, executable: boolean): Account => ({
    data,
    executable,
    owner: UPGRADEABLE_LOADER,
    lamports: (data.length + 128) * 6960,
  });
  return [
    [programData, account(Buffer.concat([header, image]), false)],
    [programId, account(program, true)],
  ];
}

/** A crate's name from the IDL's, which the generator writes in camel case. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every program of the market, and Squads, as the ledgers load them at genesis. */
export function genesisPrograms(): Genesis {
  const market = idls.map((idl): [string, PublicKey] => [snake(idl.metadata.name), new PublicKey(idl.address)]);
  const squads: [string, PublicKey][] = existsSync(join(deployFolder, "squads_multisig_program.so"))
    ? [["squads_multisig_program", SQUADS_PROGRAM_ID]]
    : [];
  return [...market, ...squads].flatMap(([name, id]) => deployed(id, programImage(name), upgradeAuthority.publicKey));
}
