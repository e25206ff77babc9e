import { BorshInstructionCoder } from "@coral-xyz/anchor";
import { generated } from "@sqds/multisig";
import { ASSOCIATED_TOKEN_PROGRAM_ID, TOKEN_PROGRAM_ID } from "@solana/spl-token";
import {
  PublicKey,
  SystemInstruction,
  SystemProgram,
  SYSVAR_CLOCK_PUBKEY,
  SYSVAR_RENT_PUBKEY,
  type TransactionInstruction,
} from "@solana/web3.js";
import { plain } from "./anchor";
import { multisigNames } from "./cluster";
import { MEMO } from "./commands/review";
import { idlAddress, idlInstructionName, isIdlInstruction } from "./idl";
import { LOADER, loaderInstructions, programDataAddress } from "./loader";
import { marketPrograms } from "./programs";
import type { Setup } from "./programs/program";
import { multisigOf, SQUADS } from "./squads";
import { signersOf } from "./step";

export interface DescribedInstruction {
  program: string;
  instruction: string;
  accounts: { name: string; address: string; known?: string; signer: boolean; writable: boolean }[];
  /** The values of the arguments; what a memo says. */
  arguments?: unknown;
}

export interface DescribedTransaction {
  instructions: DescribedInstruction[];
  signers: string[];
}

type Describer = (transaction: TransactionInstruction[]) => DescribedTransaction;

/** Puts names to what a transaction does, for people who decide whether to sign it. */
export function describer(setup: Setup): Describer {
  const book = addressBook(setup);
  return (transaction) => ({
    instructions: transaction.map((instruction) => describe(instruction, book)),
    signers: [setup.payer, ...signersOf(transaction).filter((key) => !key.equals(setup.payer))].map((key) =>
      named(key, book),
    ),
  });
}

/** As lines of text. */
export function lines({ instructions, signers }: DescribedTransaction): string[] {
  return [
    ...instructions.flatMap(({ program, instruction, accounts, arguments: values }) => [
      `    ${program}.${instruction}${values === undefined ? "" : ` ${JSON.stringify(values)}`}`,
      ...accounts.map(({ name, address, known, signer, writable }) => {
        const flags = [signer ? "signs" : "", writable ? "changes" : ""].filter(Boolean).join(", ");
        return `      ${name}: ${address}${known ? ` (${known})` : ""}${flags ? ` [${flags}]` : ""}`;
      }),
    ]),
    `    signed by ${signers.join(", ")}`,
  ];
}

function named(key: PublicKey, book: Map<string, string>): string {
  const name = book.get(key.toBase58());
  return name ? `${key.toBase58()} (${name})` : key.toBase58();
}

function describe(instruction: TransactionInstruction, book: Map<string, string>): DescribedInstruction {
  const { name, accounts: names } = nameOf(instruction);
  return {
    program: book.get(instruction.programId.toBase58()) ?? instruction.programId.toBase58(),
    instruction: name,
    accounts: instruction.keys.map(({ pubkey, isSigner, isWritable }, index) => {
      const known = book.get(pubkey.toBase58());
      return {
        name: names[index] ?? `account ${index}`,
        address: pubkey.toBase58(),
        ...(known === undefined ? {} : { known }),
        signer: isSigner,
        writable: isWritable,
      };
    }),
    ...argumentsOf(instruction),
  };
}

function nameOf(instruction: TransactionInstruction): { name: string; accounts: readonly string[] } {
  const { programId, data } = instruction;
  if (programId.equals(LOADER)) return loaderInstructions[data.readUInt32LE(0)] ?? unknown;
  if (programId.equals(SQUADS)) return squadsInstructions.find(({ tag }) => starts(data, tag)) ?? unknown;
  if (programId.equals(SystemProgram.programId)) {
    return { name: SystemInstruction.decodeInstructionType(instruction), accounts: ["from", "to"] };
  }
  if (programId.equals(MEMO)) return { name: "memo", accounts: [] };
  if (programId.equals(ASSOCIATED_TOKEN_PROGRAM_ID)) {
    return { name: "createIdempotent", accounts: ["payer", "token account", "owner", "mint"] };
  }
  if (isIdlInstruction(data)) return { name: idlInstructionName(data), accounts: [] };
  const program = marketPrograms.find(({ id }) => id.equals(programId));
  const known = program?.idl.instructions.find(({ discriminator }) => starts(data, discriminator));
  return known ? { name: known.name, accounts: known.accounts.map(({ name }) => name) } : unknown;
}

function argumentsOf({ programId, data }: TransactionInstruction): { arguments?: unknown } {
  if (programId.equals(MEMO)) return { arguments: data.toString() };
  const program = marketPrograms.find(({ id }) => id.equals(programId));
  const decoded = program && new BorshInstructionCoder(program.idl).decode(data);
  return decoded ? { arguments: plain(decoded.data) } : {};
}

const unknown = { name: "unknown instruction", accounts: [] };
const starts = (data: Buffer, tag: number[]) => data.subarray(0, tag.length).equals(Buffer.from(tag));

const squadsInstructions = [
  {
    name: "multisigCreateV2",
    tag: generated.multisigCreateV2InstructionDiscriminator,
    accounts: ["program config", "Squads treasury", "multisig", "create key", "creator"],
  },
  {
    name: "vaultTransactionCreate",
    tag: generated.vaultTransactionCreateInstructionDiscriminator,
    accounts: ["multisig", "transaction", "creator", "rent payer"],
  },
  {
    name: "proposalCreate",
    tag: generated.proposalCreateInstructionDiscriminator,
    accounts: ["multisig", "proposal", "creator", "rent payer"],
  },
  {
    name: "proposalApprove",
    tag: generated.proposalApproveInstructionDiscriminator,
    accounts: ["multisig", "member", "proposal"],
  },
  {
    name: "vaultTransactionExecute",
    tag: generated.vaultTransactionExecuteInstructionDiscriminator,
    accounts: ["multisig", "proposal", "transaction", "member"],
  },
];

function addressBook({ cluster, payer }: Setup): Map<string, string> {
  const entries: [PublicKey, string][] = [
    [cluster.treasury.operationalKey, "the operational key"],
    [cluster.treasury.coldOwner, "the cold address"],
    [cluster.mint, "the mint"],
    ...multisigNames.flatMap((name): [PublicKey, string][] => {
      const { address, vault, plan } = multisigOf(name, cluster.multisigs[name]);
      return [
        ...plan.members.map(({ key }, index): [PublicKey, string] => [key, `${name} member ${index + 1}`]),
        [plan.createKey, `the ${name}'s create key`],
        [address, `the ${name} multisig`],
        [vault, `the ${name}'s vault`],
      ];
    }),
    [payer, "the payer"],
    ...marketPrograms.flatMap(({ name, id, config }): [PublicKey, string][] => [
      [id, name],
      [programDataAddress(id), `the data of ${name}`],
      [config, `the config of ${name}`],
      [idlAddress(id), `the IDL of ${name}`],
    ]),
    [LOADER, "loader"],
    [SQUADS, "squads"],
    [SystemProgram.programId, "system"],
    [TOKEN_PROGRAM_ID, "token"],
    [ASSOCIATED_TOKEN_PROGRAM_ID, "associated token"],
    [MEMO, "memo"],
    [SYSVAR_RENT_PUBKEY, "rent"],
    [SYSVAR_CLOCK_PUBKEY, "clock"],
  ];
  return new Map(entries.map(([key, name]) => [key.toBase58(), name]));
}
