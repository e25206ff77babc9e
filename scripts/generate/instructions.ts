import type { Idl } from "@coral-xyz/anchor";
import type { IdlInstructionAccount } from "@coral-xyz/anchor/dist/cjs/idl";
import { address, addressConstant, derivation, isSingleton, pdaOf, pdasOf, type Derivation } from "./pdas";
import type { Program } from "./program";
import { discriminator, doc, key, list, module, pascal, screaming } from "./text";
import { TypeWriter, wholeArgument } from "./types";

type Instruction = Idl["instructions"][number];

export function instructionsModule(program: Program): string {
  const writer = new TypeWriter(program, "t.");
  const { instructions } = program.idl;
  const decoded = `${program.pascal}Instruction`;
  const fixed = fixedAddresses(program);
  const body = [
    ...[...fixed].map(([base58, constant]) => `const ${constant} = ${address(base58)};`),
    "",
    ...instructions.map((instruction) => instructionText(program, writer, fixed, instruction)),
    `export type ${decoded} =`,
    `${instructions.map(({ name }) => `  | c.DecodedInstruction<"${program.name}", "${name}", ${pascal(name)}Accounts, ${argsType(program, instructions, name)}>`).join("\n")};\n`,
    `/** Which instruction of the program it is, with accounts and arguments by name. */`,
    `export function decode${decoded}(instruction: TransactionInstruction): ${decoded} {`,
    `  return c.decodeInstruction<${decoded}>([${program.camel}InstructionSource], instruction);`,
    `}\n`,
    `export const ${program.camel}InstructionSource: c.InstructionSource = {`,
    `  name: "${program.name}",`,
    `  program: ${program.id},`,
    `  instructions: () => [`,
    ...instructions.map(({ name }) => `    ${name}Layout,`),
    `  ],`,
    `};`,
  ].join("\n");
  const pdas = [...pdasOf(program).values()];
  const pdaNames = [
    program.id,
    ...pdas.map((pda) => (isSingleton(pda) ? addressConstant(pda) : `find${pascal(pda.seed)}Address`)),
  ];
  const usedPdas = pdaNames.filter((name) => new RegExp(`\\b${name}\\b`).test(body)).sort();
  return module(body, {
    TransactionInstruction: fixed.size > 0
      ? `import { PublicKey, type TransactionInstruction } from "@solana/web3.js";`
      : `import type { PublicKey, TransactionInstruction } from "@solana/web3.js";`,
    c: `import * as c from "../../codec";`,
    [program.id]: list("import { ", usedPdas, ` } from "./pdas";`),
    t: `import * as t from "./types";`,
  });
}

/** Addresses that the IDL fixes, other than the program's own, and the constants they are called by. */
function fixedAddresses(program: Program): Map<string, string> {
  const accounts = program.idl.instructions.flatMap((instruction) => program.accountsOf(instruction));
  const others = accounts.filter((account) => account.address && account.address !== program.idl.address && !pdaOf(program, account));
  return new Map(others.map((account) => [account.address!, `${screaming(account.name)}_ID`]));
}

function argsType(program: Program, instructions: Instruction[], name: string): string {
  const { args } = instructions.find((instruction) => instruction.name === name)!;
  if (args.length === 0) return "c.NoArgs";
  const whole = wholeArgument(program, args);
  return whole ? `t.${program.typeName(whole)}` : `${pascal(name)}Args`;
}

function instructionText(program: Program, writer: TypeWriter, fixed: Map<string, string>, instruction: Instruction): string {
  const { name, args } = instruction;
  const accounts = program.accountsOf(instruction);
  const found = derivations(program, writer, fixed, instruction);
  const whole = wholeArgument(program, args);
  const type = argsType(program, [instruction], name);
  const accountsType = `${pascal(name)}Accounts`;
  const parameters = [`accounts: ${accountsType}`, ...(args.length > 0 ? [`args: ${type}`] : [])].join(", ");
  const order = inOrder(found);
  return [
    accountsInterface(accountsType, accounts, found),
    ...(args.length > 0 && !whole ? [writer.interface(type, args)] : []),
    `const ${name}Layout: c.InstructionLayout<"${name}", ${accountsType}, ${type}> = {`,
    `  name: "${name}",`,
    `  discriminator: ${discriminator(instruction.discriminator)},`,
    `  accounts: [`,
    ...accounts.map((account) => `    ${slot(account)},`),
    `  ],`,
    args.length === 0
      ? `  args: c.noArgs,`
      : whole
        ? `  args: () => ${writer.codec(args[0]!.type)},`
        : `  args: /* @__PURE__ */ c.once(() =>\n    ${writer.struct(type, args).replaceAll("\n", "\n  ")},\n  ),`,
    `};\n`,
    `${doc(instruction.docs)}export function ${name}Instruction(${parameters}): TransactionInstruction {`,
    ...order.map((account) => `  const ${account} = accounts.${account} ?? ${found.get(account)!.expression};`),
    ...(order.length > 0 ? [list("const all = { ", ["...accounts", ...order], " };", "  ")] : []),
    `  return c.buildInstruction(${program.id}, ${name}Layout, ${order.length > 0 ? "all" : "accounts"}, ${args.length > 0 ? "args" : "{}"});`,
    `}\n`,
  ].join("\n");
}

type Derivations = Map<string, Derivation>;

/** The accounts that the builder finds by itself. */
function derivations(program: Program, writer: TypeWriter, fixed: Map<string, string>, instruction: Instruction): Derivations {
  const accounts = program.accountsOf(instruction);
  const find = (account: IdlInstructionAccount, local: ReadonlySet<string>): Derivation | undefined => {
    const constant = account.address === program.idl.address ? program.id : fixed.get(account.address ?? "");
    return constant ? { expression: constant, needs: [] } : derivation(program, writer, instruction, account, local);
  };
  const local = new Set(accounts.filter((account) => find(account, new Set())).map(({ name }) => name));
  return new Map(accounts.filter(({ name }) => local.has(name)).map((account) => [account.name, find(account, local)!]));
}

/** So that each comes after what it is found from. */
function inOrder(found: Derivations): string[] {
  const order: string[] = [];
  const visit = (name: string) => {
    if (order.includes(name)) return;
    found.get(name)!.needs.filter((need) => found.has(need)).forEach(visit);
    order.push(name);
  };
  for (const name of found.keys()) visit(name);
  return order;
}

function accountsInterface(name: string, accounts: IdlInstructionAccount[], found: Derivations): string {
  // Two groups of an instruction may share an account, such as the token program.
  const distinct = [...new Map(accounts.map((account) => [account.name, account])).values()];
  const lines = distinct.map((account) => {
    const type = account.optional ? ": PublicKey | undefined" : found.has(account.name) ? "?: PublicKey" : ": PublicKey";
    return `${doc(account.docs, "  ")}  ${key(account.name)}${type};\n`;
  });
  return `export interface ${name} {\n${lines.join("")}}\n`;
}

function slot({ name, signer, writable, optional }: IdlInstructionAccount): string {
  const flags = Object.entries({ signer, writable, optional }).flatMap(([flag, set]) => (set ? [`${flag}: true`] : []));
  return `{ ${[`name: "${name}"`, ...flags].join(", ")} }`;
}
