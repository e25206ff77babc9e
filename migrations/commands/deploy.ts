import { closeIdl, compress, createIdl, idlAddress, publishes, readIdl, writeIdl } from "../idl";
import { MigrationError } from "../errors";
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
    ...publishIdl(state, context, program),
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
  const title = `${name}: upgrade ${id.toBase58()}`;
  if (!running.authority?.equals(payer)) return [waiting(title, handedOver(name))];
  const missing = image.length - running.bytes.length;
  return [
    ...upload(state, payer, name, image),
    step(`${name}: make room for a longer image`, missing <= 0, () => [extendProgram(id, payer, missing)]),
    due(title, [upgradeProgram(id, bufferAddress(payer, image), payer, payer)]),
  ];
}

function publishIdl(state: State, { payer }: Context, { name, id, idl }: MarketProgram): Step[] {
  const bytes = compress(idl);
  const address = idlAddress(id);
  const account = readIdl(state, id);
  const write = `${name}: write the IDL`;
  if (account && publishes(account, idl)) return [done(write)];
  if (account && !account.authority.equals(payer)) {
    if (!readProgram(state, id)?.authority?.equals(payer)) return [waiting(write, handedOver(name))];
    // Anyone may create the account first: Anchor does not ask who deployed.
    throw new MigrationError(
      "IDL_TAKEN",
      `Somebody else holds the IDL account of ${name}`,
      account.authority.toBase58(),
      "Deploy under another program key: who created the account keeps it",
    );
  }
  const begun =
    account && bytes.subarray(0, account.bytes.length).equals(account.bytes) && account.space >= bytes.length;
  return [
    ...(account && !begun ? [due(`${name}: remove the old IDL`, [closeIdl(id, address, payer, payer)])] : []),
    step(`${name}: create the IDL account`, Boolean(begun), () => createIdl(id, payer, bytes)),
    due(write, ...writeIdl(id, address, payer, begun ? account.bytes.length : 0, bytes)),
  ];
}

const handedOver = (name: string) => `\`propose-upgrade ${name}\`: the program is handed over already`;
