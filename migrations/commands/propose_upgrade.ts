import { MigrationError } from "../errors";
import {
  bufferAddress,
  extendProgram,
  holds,
  readBuffer,
  readProgram,
  setBufferAuthority,
  sha256,
  upgradeProgram,
} from "../loader";
import { holders } from "../programs/governance";
import type { MarketProgram } from "../programs/program";
import type { State } from "../state";
import { done, step, type Step } from "../step";
import type { Context } from "./command";
import { Proposals } from "./proposals";
import { imageMemo } from "./review";
import { upload } from "./upload";

/** Uploads the image, gives its buffer to the council's vault, and proposes the upgrade under the image's hash. */
export function proposeUpgrade(state: State, context: Context, { name, id }: MarketProgram, image: Buffer): Step[] {
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
  if (holds(running, image)) return [done(`${name}: runs sha256 ${sha256(image)} already`)];
  const buffer = bufferAddress(payer, image);
  const missing = image.length - running.bytes.length;
  const handed = readBuffer(state, buffer)?.authority?.equals(vault) ?? false;
  const inner = [imageMemo(name, sha256(image)), upgradeProgram(id, buffer, payer, vault)];
  return [
    ...upload(state, payer, name, image, vault),
    step(`${name}: make room for a longer image`, missing <= 0, () => [extendProgram(id, payer, missing)]),
    step(`${name}: give the buffer to the council`, handed, () => [setBufferAuthority(buffer, payer, vault)]),
    new Proposals(state, council, keys).propose(`${name}: upgrade to sha256 ${sha256(image)}`, inner).step,
  ];
}
