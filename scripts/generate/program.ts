import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Idl } from "@coral-xyz/anchor";
import type { IdlField, IdlInstructionAccount, IdlType, IdlTypeDef } from "@coral-xyz/anchor/dist/cjs/idl";
import type { ProgramName } from "../programs";
import { root } from "../shell";
import { camel, pascal, screaming } from "./text";

export interface NamedField extends IdlField {
  name: string;
}

/** What a program is called in the client. */
export interface ProgramNames {
  name: ProgramName;
  /** As in `TreasuryEvent`. */
  pascal: string;
  /** As in `treasuryErrors`. */
  camel: string;
  /** The constant with its address. */
  id: string;
}

export const programNames = (name: ProgramName): ProgramNames => ({
  name,
  pascal: pascal(name),
  camel: camel(name),
  id: `${screaming(name)}_PROGRAM_ID`,
});

/** What the templates need to know of a program. */
export interface Program extends ProgramNames {
  idl: Idl;
  /** The program's own accounts; the IDL lists those it reads of other programs too. */
  accounts: { name: string; discriminator: number[] }[];
  events: { name: string; discriminator: number[] }[];
  /** Types that are neither accounts nor events. */
  types: IdlTypeDef[];
  definition(name: string): IdlTypeDef;
  /** A type's name in TypeScript. */
  typeName(name: string): string;
  /** An instruction's accounts, those in groups too. */
  accountsOf(instruction: Idl["instructions"][number]): IdlInstructionAccount[];
}

export function programOf(name: ProgramName, idl: Idl): Program {
  const definitions = new Map((idl.types ?? []).map((type) => [type.name, type]));
  const definition = (type: string): IdlTypeDef => {
    const found = definitions.get(type);
    if (!found) throw new Error(`${name}'s IDL names the type ${type} and does not define it`);
    return found;
  };
  const declared = accountsDeclaredIn(name);
  const accounts = (idl.accounts ?? []).filter((account) => declared.has(pascal(account.name)));
  const events = idl.events ?? [];

  // A type that only another program's account needs is that program's.
  const foreign = (idl.accounts ?? []).filter((account) => !accounts.includes(account)).map((account) => account.name);
  const own = reachable(
    [
      ...[...accounts, ...events].map((entry) => entry.name),
      ...idl.instructions.flatMap(({ args }) => args.flatMap(({ type }) => mentioned(type))),
    ],
    definition,
  );
  const elsewhere = reachable(foreign, definition);
  const isPart = new Set([...accounts, ...events].map((entry) => entry.name));
  const types = (idl.types ?? []).filter((type) => !isPart.has(type.name) && (own.has(type.name) || !elsewhere.has(type.name)));

  const typeName = (type: string) => pascal(type.split("::").at(-1)!);
  const names = [...isPart, ...types.map((type) => type.name)].map(typeName);
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  if (twice) throw new Error(`${name} has two types called ${twice}: rename one`);

  return {
    ...programNames(name),
    idl,
    accounts,
    events,
    types,
    definition,
    typeName,
    accountsOf,
  };
}

function accountsOf({ name, accounts }: Idl["instructions"][number]): IdlInstructionAccount[] {
  const all = accounts.flatMap(flatten);
  for (const [index, account] of all.entries()) {
    const earlier = all.slice(0, index).find((other) => other.name === account.name);
    if (earlier && (!account.address || earlier.address !== account.address)) {
      throw new Error(`${name} has two accounts called ${account.name}: rename one`);
    }
  }
  return all;
}

type Item = Idl["instructions"][number]["accounts"][number];

function flatten(item: Item): IdlInstructionAccount[] {
  return "accounts" in item ? item.accounts.flatMap(flatten) : [item];
}

function reachable(names: readonly string[], definition: (name: string) => IdlTypeDef): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    fieldTypes(definition(name)).flatMap(mentioned).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

function fieldTypes({ type }: IdlTypeDef): IdlType[] {
  const typesOf = (fields: unknown[] = []) => fields.map((field) => (isNamed(field) ? field.type : (field as IdlType)));
  if (type.kind === "struct") return typesOf(type.fields);
  if (type.kind === "enum") return type.variants.flatMap((variant) => typesOf(variant.fields));
  return [type.alias];
}

export const isNamed = (field: unknown): field is NamedField =>
  typeof field === "object" && field !== null && "name" in field && "type" in field;

function mentioned(type: IdlType): string[] {
  if (typeof type === "string") return [];
  if ("defined" in type) return [type.defined.name];
  if ("option" in type) return mentioned(type.option);
  if ("vec" in type) return mentioned(type.vec);
  if ("array" in type) return mentioned(type.array[0]);
  throw new Error(`the generator does not know the type ${JSON.stringify(type)}`);
}

/** The accounts that a program's own Rust declares. */
function accountsDeclaredIn(program: ProgramName): Set<string> {
  const folder = join(root, "programs", program, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rs"));
  const declarations = /#\[account(?:\([\w, ]*\))?\]\s*(?:#\[[^\]]*\]\s*)*pub struct (\w+)/g;
  return new Set(files.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(declarations)].map(([, name]) => name!)));
}
