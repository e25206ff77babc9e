// Accounts that are there when a ledger begins.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PublicKey, type AccountInfo } from "@solana/web3.js";
import { programId } from "../../../migrations/programs/ids";
import { programs } from "../../../scripts/programs";
import { LedgerError } from "./errors";

export const UPGRADEABLE_LOADER = new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");
export const SQUADS_PROGRAM_ID = new PublicKey("SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf");

/** Where the built programs are; `npm run mutate` puts changed ones under the tests from a folder of its own. */
export const deployFolder = process.env["DEPLOY_FOLDER"] ?? join(__dirname, "../../../target/deploy");

type GenesisAccount = Omit<AccountInfo<Buffer>, "rentEpoch">;
export type Genesis = [PublicKey, GenesisAccount][];

export function programImage(name: string): Buffer {
  const file = join(deployFolder, `${name}.so`);
  if (existsSync(file)) return readFileSync(file);
  throw new LedgerError("NO_PROGRAM_IMAGE", { program: name });
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
  const account = (data: Buffer, executable: boolean): GenesisAccount => ({
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

/** The programs of the market, which nobody has initialised. */
export function marketGenesis(authority: PublicKey): Genesis {
  return programs.flatMap((name) => deployed(programId(name), programImage(name), authority));
}
