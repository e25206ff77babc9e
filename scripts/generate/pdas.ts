import type { Idl } from "@coral-xyz/anchor";
import type { IdlInstructionAccount, IdlPda, IdlSeed, IdlType } from "@coral-xyz/anchor/dist/cjs/idl";
import { PublicKey } from "@solana/web3.js";
import type { Program } from "./program";
import { bytesExpression, isIdentifier, module, pascal } from "./text";
import { namedFields, TypeWriter, wholeArgument } from "./types";

type Instruction = Idl["instructions"][number];

/** A seed that the caller knows. */
interface Parameter {
  name: string;
  type: IdlType;
  /** Whether it stands in a field of some account, so that only who has read the account knows it. */
  fromField: boolean;
  /** Whether that account is the one that has the address: its names say best what is what. */
  own: boolean;
}

/** The address that one constant seed, and what follows it, stands for. */
export interface Pda {
  seed: string;
  parameters: Parameter[];
}

const text = (seed: IdlSeed) => (seed.kind === "const" ? Buffer.from(seed.value).toString("latin1") : undefined);

/**
 * What an account's seeds are, or nothing where the IDL does not say it right: of a method's result
 * (`&worker.next_version()?.to_le_bytes()`) Anchor keeps only the account, which then stands there twice.
 */
export function pdaOf(program: Program, account: IdlInstructionAccount): IdlPda | undefined {
  const pda = account.pda ?? fixedPda(program, account);
  if (!pda) return undefined;
  if (pda.program) throw new Error(`${account.name} is an address of another program, which the generator does not know yet`);
  const paths = pda.seeds.flatMap((seed) => (seed.kind === "const" ? [] : [seed.path]));
  return new Set(paths).size === paths.length ? pda : undefined;
}

/** The seed of an address that the program derived while compiling: the last word of the account's name, if that gives it. */
function fixedPda(program: Program, { name, address }: IdlInstructionAccount): IdlPda | undefined {
  if (!address) return undefined;
  const seed = Buffer.from(name.split(/(?=[A-Z])/).at(-1)!.toLowerCase());
  const [found] = PublicKey.findProgramAddressSync([seed], new PublicKey(program.idl.address));
  return found.toBase58() === address ? { seeds: [{ kind: "const", value: [...seed] }] } : undefined;
}

function parameterOf(program: Program, instruction: Instruction, of: string, seed: IdlSeed): Parameter | undefined {
  if (seed.kind === "const") return undefined;
  const name = seed.path.split(".").at(-1)!;
  if (seed.kind === "account") {
    // Where accounts are grouped, what stands before the dot is the group.
    const isField = program.idl.accounts?.some((account) => account.name === seed.account);
    if (!seed.account || !isField) return { name, type: "pubkey", fromField: false, own: false };
    const own = seed.path.startsWith(`${of}.`);
    return { name, type: fieldType(program, seed.account, name), fromField: true, own };
  }
  const [first, ...rest] = seed.path.split(".");
  let type = instruction.args.find((arg) => arg.name === first)!.type;
  for (const field of rest) {
    if (typeof type !== "object" || !("defined" in type)) throw new Error(`${instruction.name}: no type for ${seed.path}`);
    type = fieldType(program, type.defined.name, field);
  }
  return { name, type, fromField: false, own: false };
}

function fieldType(program: Program, struct: string, field: string): IdlType {
  const { type } = program.definition(struct);
  const found = type.kind === "struct" && namedFields(type.fields).find((candidate) => candidate.name === field);
  if (!found) throw new Error(`${struct} has no field ${field}`);
  return found.type;
}

/** Every kind of address that the IDL knows, by its constant seed. */
export function pdasOf(program: Program): Map<string, Pda> {
  const variants = new Map<string, Parameter[][]>();
  for (const instruction of program.idl.instructions) {
    for (const account of program.accountsOf(instruction)) {
      const [first, ...rest] = pdaOf(program, account)?.seeds ?? [];
      const seed = first && text(first);
      if (!seed || !isIdentifier(seed) || rest.some((other) => other.kind === "const")) continue;
      const parameters = rest.map((other) => parameterOf(program, instruction, account.name, other)!);
      variants.set(seed, [...(variants.get(seed) ?? []), parameters]);
    }
  }
  return new Map([...variants].map(([seed, all]) => [seed, { seed, parameters: merge(seed, all) }]));
}

/** One set of parameters for all that instructions say of a seed. */
function merge(seed: string, variants: Parameter[][]): Parameter[] {
  const types = new Set(variants.map((parameters) => JSON.stringify(parameters.map((parameter) => parameter.type))));
  if (types.size > 1) throw new Error(`the seed ${seed} is followed by values of different types: ${[...types].join(", ")}`);
  const own = variants.find((parameters) => parameters.some((parameter) => parameter.own));
  return (own ?? variants[0]!).map((parameter, index) => {
    if (own) return parameter;
    const [first, ...others] = [...new Set(variants.map((parameters) => parameters[index]!.name))];
    return { ...parameter, name: [first!, ...others.map((name) => `Or${pascal(name)}`)].join("") };
  });
}

export const addressConstant = (pda: Pda) => `${pda.seed.toUpperCase()}_ADDRESS`;
const finder = (pda: Pda) => `find${pascal(pda.seed)}Address`;

export const isSingleton = (pda: Pda) => pda.parameters.length === 0;

export function pdasModule(program: Program): string {
  const writer = new TypeWriter(program, "t.");
  const id = new PublicKey(program.idl.address);
  const pdas = [...pdasOf(program).values()].sort((a, b) => (a.seed < b.seed ? -1 : 1));
  const body = [
    `export const ${program.id} = ${address(program.idl.address)};\n`,
    ...pdas.filter(isSingleton).map((pda) => {
      const [found] = PublicKey.findProgramAddressSync([Buffer.from(pda.seed)], id);
      return `/** Seed \`${pda.seed}\`. */\nexport const ${addressConstant(pda)} = ${address(found.toBase58())};\n`;
    }),
    ...pdas.filter((pda) => !isSingleton(pda)).map((pda) => {
      const parameters = pda.parameters.map(({ name, type }) => `${name}: ${writer.ts(type)}`).join(", ");
      const seeds = pda.parameters.map(({ name, type }) => seedExpression(writer, name, name, type));
      return [
        `/** Seeds \`${[pda.seed, ...pda.parameters.map(({ name }) => name)].join("`, `")}\`. */`,
        `export function ${finder(pda)}(${parameters}): PublicKey {`,
        `  return c.findAddress(${[program.id, `c.utf8("${pda.seed}")`, ...seeds].join(", ")});`,
        `}\n`,
      ].join("\n");
    }),
  ].join("\n");
  return module(body, {
    PublicKey: `import { PublicKey } from "@solana/web3.js";`,
    c: `import * as c from "../../codec";`,
    t: `import type * as t from "./types";`,
  });
}

export const address = (base58: string) => `/* @__PURE__ */ new PublicKey("${base58}")`;

function seedExpression(writer: TypeWriter, name: string, value: string, type: IdlType): string {
  return type === "pubkey" ? `${value}.toBytes()` : `c.seed("${name}", ${writer.codec(type)}, ${value})`;
}

export interface Derivation {
  expression: string;
  /** The accounts that must be known before. */
  needs: string[];
}

/** How an instruction's builder finds an account that was left out, if it can; accounts in `local` it has found before. */
export function derivation(
  program: Program,
  writer: TypeWriter,
  instruction: Instruction,
  account: IdlInstructionAccount,
  local: ReadonlySet<string>,
): Derivation | undefined {
  const pda = pdaOf(program, account) ?? pdaElsewhere(program, instruction, account);
  if (!pda) return undefined;
  const known = program.accountsOf(instruction);
  const parts = pda.seeds.map((seed) => {
    if (seed.kind === "const") return { const: seed.value };
    const parameter = parameterOf(program, instruction, account.name, seed)!;
    if (parameter.fromField) return undefined;
    if (seed.kind === "arg") return { value: argument(program, instruction, seed.path), ...parameter };
    const source = known.find((candidate) => candidate.name === parameter.name && !candidate.optional);
    if (!source) return undefined;
    return { value: local.has(source.name) ? source.name : `accounts.${source.name}`, account: source.name, ...parameter };
  });
  if (parts.includes(undefined)) return undefined;
  const given = parts as Exclude<(typeof parts)[number], undefined>[];
  const needs = given.flatMap((part) => ("account" in part && part.account ? [part.account] : []));
  const named = pdasOf(program).get(text(pda.seeds[0]!) ?? "");
  if (named && given.slice(1).every((part) => !("const" in part))) {
    if (isSingleton(named)) return { expression: addressConstant(named), needs };
    const values = given.slice(1).map((part) => ("value" in part ? part.value : ""));
    return { expression: `${finder(named)}(${values.join(", ")})`, needs };
  }
  const seeds = given.map((part) =>
    "value" in part ? seedExpression(writer, part.name, part.value, part.type) : bytesExpression(part.const).replace("/* @__PURE__ */ ", ""),
  );
  return { expression: `c.findAddress(${[program.id, ...seeds].join(", ")})`, needs };
}

const argument = (program: Program, { args }: Instruction, path: string) =>
  `args.${wholeArgument(program, args) ? path.split(".").slice(1).join(".") : path}`;

/**
 * Anchor writes an account's seeds only where the program checks them; elsewhere it checks the address otherwise. An
 * account of the same name that has seeds in another instruction has them here too, if what they name is here; should
 * that ever not be so, the program refuses the instruction.
 */
function pdaElsewhere(program: Program, instruction: Instruction, account: IdlInstructionAccount): IdlPda | undefined {
  if (account.pda || account.address || account.signer || account.optional) return undefined;
  const here = program.accountsOf(instruction).map(({ name }) => name);
  return program.idl.instructions
    .flatMap((other) => program.accountsOf(other))
    .flatMap((other) => (other.name === account.name ? (pdaOf(program, other) ?? []) : []))
    // A second constant says which of several it is there, such as a worker's first version: not which it is here.
    .find(({ seeds: [first, ...rest] }) => first?.kind === "const" && rest.every((seed) => seed.kind === "account" && here.includes(seed.path)));
}
