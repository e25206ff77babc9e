import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { MigrationError } from "../errors";
import {
  closeIdl,
  compress,
  createIdlBuffer,
  idlBufferAddress,
  publishes,
  readIdl,
  setIdlAuthority,
  setIdlBuffer,
  writeIdl,
} from "../idl";
import {
  bufferAddress,
  extendProgram,
  holds,
  readBuffer,
  readProgram,
  setBufferAuthority,
  sha256,
  upgradeProgram,
  type Image,
} from "../loader";
import { holders } from "../programs/governance";
import type { MarketProgram } from "../programs/program";
import type { State } from "../state";
import { done, due, step, type Step } from "../step";
import type { Context } from "./command";
import { Proposals } from "./proposals";
import { imageMemo } from "./review";
import { upload } from "./upload";

/** What has to be on chain before the council can decide, and what it then decides. */
interface Preparation {
  steps: Step[];
  inner: TransactionInstruction[];
}

/** Uploads image and IDL, gives their buffers to the council's vault, and proposes the upgrade under the image's hash. */
export function proposeUpgrade(state: State, context: Context, program: MarketProgram, image: Buffer): Step[] {
  const { name, id } = program;
  const { payer, keys } = context;
  const { council, authority: vault } = holders(context);
  const running = readProgram(state, id);
  if (!running?.authority?.equals(vault)) {
    throw new MigrationError(
      "UNEXPECTED_AUTHORITY",
      `The council is not the upgrade authority of ${name}`,
      running?.authority?.toBase58() ?? "nobody",
      running ? "Run `hand-over` first; until then `deploy` upgrades" : "Run `deploy` first",
    );
  }
  const code = prepareImage(state, payer, vault, program, running, image);
  const idl = prepareIdl(state, payer, vault, program);
  const inner = [...code.inner, ...idl.inner];
  if (inner.length === 0) return [done(`${name}: runs sha256 ${sha256(image)} already`)];
  const proposal = new Proposals(state, council, keys).propose(`${name}: upgrade to sha256 ${sha256(image)}`, inner);
  return [...code.steps, ...idl.steps, proposal.step];
}

function prepareImage(
  state: State,
  payer: PublicKey,
  vault: PublicKey,
  { name, id }: MarketProgram,
  running: Image,
  image: Buffer,
): Preparation {
  if (holds(running, image)) return { steps: [], inner: [] };
  const buffer = bufferAddress(payer, image);
  const missing = image.length - running.bytes.length;
  const handed = readBuffer(state, buffer)?.authority?.equals(vault) ?? false;
  return {
    steps: [
      ...upload(state, payer, name, image, vault),
      step(`${name}: make room for a longer image`, missing <= 0, () => [extendProgram(id, payer, missing)]),
      step(`${name}: give the buffer to the council`, handed, () => [setBufferAuthority(buffer, payer, vault)]),
    ],
    inner: [imageMemo(name, sha256(image)), upgradeProgram(id, buffer, payer, vault)],
  };
}

function prepareIdl(state: State, payer: PublicKey, vault: PublicKey, { name, id, idl }: MarketProgram): Preparation {
  const published = readIdl(state, id);
  if (!published?.authority.equals(vault) || publishes(published, idl)) return { steps: [], inner: [] };
  const bytes = compress(idl);
  if (bytes.length > published.space) {
    throw new MigrationError(
      "IDL_TOO_LONG",
      `The IDL account of ${name} is too small for the new IDL, and one that holds an IDL cannot grow`,
      `${bytes.length} bytes for ${published.space}`,
      "Propose IdlClose in the Squads app, and publish the IDL anew in the transaction after it is executed",
    );
  }
  const buffer = idlBufferAddress(id, payer, bytes);
  const held = readIdl(state, id, buffer);
  const handed = held?.authority.equals(vault) ?? false;
  const written = held?.bytes.length ?? 0;
  const write = `${name}: write the IDL's buffer`;
  return {
    steps: [
      step(`${name}: create the IDL's buffer`, held !== null, () => createIdlBuffer(state, id, payer, bytes)),
      written === bytes.length ? done(write) : due(write, ...writeIdl(id, buffer, payer, written, bytes)),
      step(`${name}: give the IDL's buffer to the council`, handed, () => [setIdlAuthority(id, buffer, payer, vault)]),
    ],
    // Closed at once: the buffer's rent goes back to who paid it.
    inner: [setIdlBuffer(id, buffer, vault), closeIdl(id, buffer, vault, payer)],
  };
}
