import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { MigrationError } from "../errors";
import { idlAddress, readIdl, setIdlAuthority } from "../idl";
import { readProgram, setUpgradeAuthority } from "../loader";
import { marketPrograms } from "../programs";
import { holders } from "../programs/governance";
import { governing, type MarketProgram } from "../programs/program";
import type { State } from "../state";
import { done, due, step, waiting, type Step } from "../step";
import type { Context } from "./command";
import { Proposals } from "./proposals";

/**
 * Every config, upgrade and IDL authority to the council's vault, and the right to pause to the guard's. Config and
 * upgrade authority take the vault's own signature, so they cannot go to an address that cannot sign.
 */
export function handOver(state: State, context: Context): Step[] {
  const { council } = holders(context);
  const proposals = new Proposals(state, council, context.keys);
  return marketPrograms.flatMap((program) => handOverProgram(state, context, program, proposals));
}

function handOverProgram(state: State, context: Context, program: MarketProgram, proposals: Proposals): Step[] {
  const { name, id } = program;
  const { authority: vault, pauseAuthority } = holders(context);
  const governance = program.governance(state);
  const running = readProgram(state, id);
  if (!governance || !running) {
    throw new MigrationError(
      "PROGRAM_MISSING",
      `${name} is not deployed and initialised`,
      id.toBase58(),
      "Run `deploy` and `initialise` first",
    );
  }
  const { payer } = context;
  const act = governing(program, payer);
  const steps: Step[] = [];
  const inner: TransactionInstruction[] = [];

  if (!governance.authority.equals(vault)) {
    requireOurs(`the config authority of ${name}`, governance.authority, payer);
    steps.push(
      step(`${name}: let the guard pause`, governance.pauseAuthority.equals(pauseAuthority), () => [
        act.setPauseAuthority(pauseAuthority),
      ]),
      step(
        `${name}: offer the config authority to the council`,
        governance.pendingAuthority?.equals(vault) ?? false,
        () => [act.proposeAuthority(vault)],
      ),
    );
    inner.push(program.acceptAuthority(context, vault));
  }
  if (!running.authority?.equals(vault)) {
    requireOurs(`the upgrade authority of ${name}`, running.authority, payer);
    inner.push(setUpgradeAuthority(id, payer, vault));
  }
  const title = `${name}: accept the config and upgrade authority`;
  steps.push(...(inner.length > 0 ? proposals.carryOut(title, inner) : [done(`${title}: execute`)]));
  steps.push(handOverIdl(state, program, payer, vault, inner.length > 0));
  return steps;
}

/** Last, because it takes no signature of the vault: by then the vault has shown that it can sign. */
function handOverIdl(
  state: State,
  { name, id }: MarketProgram,
  payer: PublicKey,
  vault: PublicKey,
  early: boolean,
): Step {
  const title = `${name}: hand the IDL to the council`;
  const idl = readIdl(state, id);
  if (idl?.authority.equals(vault)) return done(title);
  if (!idl)
    throw new MigrationError(
      "PROGRAM_MISSING",
      `The IDL of ${name} is not published`,
      id.toBase58(),
      "Run `deploy` first",
    );
  requireOurs(`the IDL of ${name}`, idl.authority, payer);
  if (early) return waiting(title, "the council's acceptance");
  return due(title, [setIdlAuthority(id, idlAddress(id), payer, vault)]);
}

function requireOurs(what: string, holder: PublicKey | null, payer: PublicKey): void {
  if (holder?.equals(payer)) return;
  throw new MigrationError(
    "UNEXPECTED_AUTHORITY",
    `Neither the council nor the first --keypair holds ${what}`,
    holder?.toBase58() ?? "nobody",
    "Run this command with the key that does",
  );
}
