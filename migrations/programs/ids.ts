import { PublicKey } from "@solana/web3.js";
import type { ProgramName } from "../../scripts/programs";
import { idls } from "../../sdk/src/generated";

/** A program's address: the one that is compiled into it. */
export function programId(name: ProgramName): PublicKey {
  const idl = idls.find(({ metadata }) => metadata.name === name);
  if (!idl) throw new Error(`${name} has no IDL: run \`npm run generate\``);
  return new PublicKey(idl.address);
}
