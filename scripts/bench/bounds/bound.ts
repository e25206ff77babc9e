import { PublicKey, SystemProgram, type AccountInfo } from "@solana/web3.js";
import { TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { idls } from "../../../sdk/src/generated";
import { declared, SINGLETON_SEEDS, type Declared } from "./declared";
import { byHand, primitives as cost } from "./primitives";
import { attemptsFor, attemptsForAuthority, type Call, type Trace } from "./trace";

/** The lines of a bound, in the order of the table. */
export const PARTS = ["entry", "checks", "bytes", "addresses", "created", "events", "clock", "arithmetic", "other", "calls", "rest"] as const;

export type Part = (typeof PARTS)[number];

export interface Bound {
  parts: Record<Part, number>;
  sum: number;
  /** What the sum would be without Anchor's entry. */
  withoutAnchor: number;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const programs = new Map(
  idls.map((idl) => {
    const instructions = idl.instructions.map(({ name, discriminator }) => [Buffer.from(discriminator).toString("hex"), snake(name)] as const);
    return [idl.address, { name: snake(idl.metadata.name), instructions: new Map(instructions) }];
  }),
);

/** Of a transaction, from what ran in it and what `declared.ts` says of its instructions. */
export function boundOf(scenario: string, { calls, before, after }: Trace, computeUnits: number): Bound {
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  const counted = new Set<string>();
  let entries = 0;
  let accounts = 0;

  const isNew = (address: string) => isEmpty(before.get(address)) && !isEmpty(after.get(address));
  const isGone = (address: string) => !isEmpty(before.get(address)) && isEmpty(after.get(address));

  const add = (call: Call) => {
    const program = programs.get(call.program)!;
    const instruction = program.instructions.get(Buffer.from(call.data.subarray(0, 8)).toString("hex"))!;
    const own: Declared = declared[program.name]?.[`${instruction} (${scenario})`] ?? declared[program.name]?.[instruction] ?? {};
    entries += 1;
    accounts += call.accounts.length;
    const typed = call.accounts.filter((address) => programs.has(before.get(address)?.owner.toBase58() ?? ""));
    const madeHere = new Set(call.calls.filter((callee) => isSystem(callee)).flatMap((callee) => callee.accounts.filter(isNew)));
    const changed = call.accounts.filter((address) => !counted.has(address) && isOf(call.program, address, before, after));
    changed.forEach((address) => counted.add(address));

    parts.entry += cost.entry + cost.account * call.accounts.length;
    parts.checks += cost.key * call.accounts.length + (cost.key + cost.discriminator) * typed.length;
    const bytes = call.data.length + sum(changed.map((address) => difference(before.get(address), after.get(address)))) + sum(call.events);
    parts.bytes += Math.round((bytes * cost.copy) / 32) + cost.close * changed.filter(isGone).length;
    parts.addresses += cost.derivation * (sum([...madeHere].map((address) => attemptsFor(address, new PublicKey(call.program), SINGLETON_SEEDS))) + (own.derivations ?? 0) + sum((own.authorities?.(call) ?? []).map(attemptsForAuthority)));
    parts.created += (cost.rent + cost.call + cost.system) * madeHere.size;
    parts.events += sum(call.events.map((length) => cost.event + length));
    parts.clock += own.clock ? cost.clock : 0;
    parts.arithmetic += cost.division * (own.divisions ?? 0) + cost.wideDivision * (own.wideDivisions ?? 0) + cost.hash * (own.hashes ?? 0) + cost.letter * (own.letters ?? 0);
    parts.other += sum(Object.values(own.other ?? {}));
    for (const callee of call.calls) {
      if (isSystem(callee)) continue;
      parts.calls += cost.call;
      if (programs.has(callee.program)) add(callee);
      else parts.calls += callee.consumed ?? cost.system;
    }
  };

  const ours = calls.filter((call) => programs.has(call.program));
  ours.forEach(add);
  parts.rest = computeUnits - sum(ours.map((call) => call.consumed!));
  const total = sum(Object.values(parts));
  const anchor = (cost.entry - byHand.entry) * entries + (cost.account - byHand.account) * accounts;
  return { parts, sum: total, withoutAnchor: total - anchor };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const isSystem = (call: Call) => call.program === SystemProgram.programId.toBase58();

type Found = AccountInfo<Buffer> | null | undefined;

const isEmpty = (account: Found) => !account || account.owner.equals(SystemProgram.programId);

const isOf = (program: string, address: string, ...times: ReadonlyMap<string, AccountInfo<Buffer> | null>[]) =>
  program !== TOKEN_PROGRAM_ID.toBase58() && times.some((time) => time.get(address)?.owner.toBase58() === program);

/** Bytes that are others than before. What is created begins as zeros; what is closed is cleared by the runtime. */
function difference(before: Found, after: Found): number {
  if (isEmpty(after)) return 0;
  const was = isEmpty(before) ? Buffer.alloc(0) : before!.data;
  return after!.data.reduce((count, byte, index) => count + Number(byte !== (was[index] ?? 0)), 0);
}
