import { inflateSync } from "node:zlib";
import type { Idl } from "@coral-xyz/anchor";
import type { PublicKey } from "@solana/web3.js";
import { MigrationError } from "../errors";
import { closeIdl, compress, createIdl, readIdl, writesOfIdl, type IdlAccount } from "../idl";
import { bufferAddress, deployProgram, extendProgram, holds, readProgram, upgradeProgram } from "../loader";
import { marketPrograms } from "../programs";
import type { MarketProgram } from "../programs/program";
import type { State } from "../state";
import { done, due, step, waiting, type Step } from "../step";
import type { Context } from "./command";
import { upload } from "./upload";

/** Every program at its address with its built bytes, and its IDL beside it. */
export function deploy(state: State, context: Context): Step[] {
  return marketPrograms.flatMap((program) => [
    ...deployImage(state, context, program),
    ...publishIdl(state, context.payer, program),
  ]);
}

function deployImage(state: State, { payer, image: imageOf }: Context, { name, id }: MarketProgram): Step[] {
  const image = imageOf(name);
  const running = readProgram(state, id);
  if (!running) {
    return [
      ...upload(state, payer, name, image),
      due(`${name}: deploy ${id.toBase58()}`, deployProgram(state, payer, id, image)),
    ];
  }
  if (holds(running, image)) return [done(`${name}: deploy ${id.toBase58()}`)];
  if (!running.authority?.equals(payer)) {
    return [waiting(`${name}: upgrade ${id.toBase58()}`, `\`propose-upgrade ${name}\`: it is handed over already`)];
  }
  const missing = image.length - running.bytes.length;
  return [
    ...upload(state, payer, name, image),
    step(`${name}: make room for a longer image`, missing <= 0, () => [extendProgram(id, payer, missing)]),
    due(`${name}: upgrade ${id.toBase58()}`, [upgradeProgram(id, bufferAddress(payer, image), payer, payer)]),
  ];
}

export function publishIdl(state: State, payer: PublicKey, { name, id, idl }: MarketProgram): Step[] {
  const bytes = compress(idl);
  const account = readIdl(state, id);
  const write = `${name}: write the IDL`;
  if (account && publishes(account, idl)) return [done(write)];
  if (account && !account.authority.equals(payer)) {
    if (readProgram(state, id)?.authority?.equals(payer)) {
      // Anyone may create the account first: Anchor does not ask who deployed.
      throw new MigrationError(
        "IDL_TAKEN",
        `Somebody else holds the IDL account of ${name}`,
        account.authority.toBase58(),
        "Deploy under another program key; who created the account first keeps it",
      );
    }
    return [waiting(write, "the council: it holds the IDL account, and a new IDL comes with an upgrade")];
  }
  const resumable = account && bytes.subarray(0, account.bytes.length).equals(account.bytes) && account.space >= bytes.length;
  const steps: Step[] = [];
  if (account && !resumable) steps.push(due(`${name}: remove the old IDL`, [closeIdl(id, payer)]));
  steps.push(step(`${name}: create the IDL account`, Boolean(resumable), () => createIdl(id, payer, bytes)));
  steps.push(due(write, ...writesOfIdl(id, payer, resumable ? account.bytes.length : 0, bytes)));
  return steps;
}

/** Compared unpacked: the packed bytes differ between versions of zlib. */
export function publishes(account: IdlAccount, idl: Idl): boolean {
  try {
    return inflateSync(account.bytes).toString() === JSON.stringify(idl);
  } catch {
    return false;
  }
}
