import { PublicKey } from "@solana/web3.js";
import { multisigNames } from "../cluster";
import { MigrationError } from "../errors";
import { createMultisig, maskOf, multisigOf, readMultisig, rightsOf, type Multisig } from "../squads";
import type { State } from "../state";
import { done, due, type Step } from "../step";
import type { Context } from "./command";

/** Both multisigs, with the members, threshold and time lock of the cluster file. */
export function createMultisigs(state: State, { cluster, payer }: Context): Step[] {
  return multisigNames.map((name) => {
    const squad = multisigOf(name, cluster.multisigs[name]);
    const title = `${name}: create the multisig ${squad.address.toBase58()} with the vault ${squad.vault.toBase58()}`;
    if (!readMultisig(state, squad)) return due(title, createMultisig(state, squad, payer));
    const [difference] = multisigDifferences(state, squad);
    if (!difference) return done(title);
    throw new MigrationError(
      "MULTISIG_DIFFERS",
      `The ${difference.what} is not as planned, and only the multisig's own members change it`,
      `${difference.onChain} instead of ${difference.planned}`,
      "Propose the change in the Squads app, or correct the cluster's file",
    );
  });
}

export interface Difference {
  what: string;
  planned: string;
  onChain: string;
}

/** How a multisig on chain differs from its plan. */
export function multisigDifferences(state: State, squad: Multisig): Difference[] {
  return multisigValues(state, squad).filter(({ planned, onChain }) => planned !== onChain);
}

export function multisigValues(state: State, squad: Multisig): Difference[] {
  const { name, plan } = squad;
  const found = readMultisig(state, squad);
  const planned = new Map(plan.members.map(({ key, may }) => [key.toBase58(), rightsOf(maskOf(may)).join(", ")]));
  const actual = new Map(
    (found?.members ?? []).map(({ key, permissions }) => [key.toBase58(), rightsOf(permissions.mask).join(", ")]),
  );
  const everyone = new Set([...planned.keys(), ...actual.keys()]);
  const value = (what: string, planned: unknown, onChain: unknown): Difference => ({
    what: `${name}'s ${what}`,
    planned: String(planned),
    onChain: found ? String(onChain) : "missing",
  });
  return [
    value("threshold", plan.threshold, found?.threshold),
    value("time lock in seconds", plan.timeLockSeconds, found?.timeLock),
    value("config authority", PublicKey.default.toBase58(), found?.configAuthority.toBase58()),
    ...[...everyone].map((key) => value(`member ${key}`, planned.get(key) ?? "nobody", actual.get(key) ?? "nobody")),
  ];
}
