import { PublicKey } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";

/** What the migrations deploy and govern, in the order in which it is initialised: the escrow names the treasury's fee vault. */
export const governed = ["treasury", "registry", "staking", "escrow"] as const;

export type GovernedName = (typeof governed)[number];

/** A program's address: the one that is compiled into it. */
export function programId(name: GovernedName): PublicKey {
  const id = programIdOrNobody(name);
  if (id) return id;
  throw new Error(`${name} has no IDL: run \`npm run generate\``);
}

/** The address of a program that another one pins, or nobody's while the migrations do not deploy it. */
export function programIdOrNobody(name: string): PublicKey | undefined {
  const idl = idls.find(({ metadata }) => metadata.name === name);
  return idl && (governed as readonly string[]).includes(name) ? new PublicKey(idl.address) : undefined;
}
