import type { IdlInstructionAccount, IdlInstructionAccountItem } from "@coral-xyz/anchor/dist/cjs/idl";
import { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { expect } from "chai";
import fc from "fast-check";
import { decodeProgramInstruction } from "../../../sdk/src/generated";
import * as registry from "../../../sdk/src/generated/registry";
import * as treasury from "../../../sdk/src/generated/treasury";
import { named } from "../../support";
import { expectRefusal, generated, pascal, valueOrRefusal, type Call, type Generated } from "./programs";
import { comparable, publicKeys, SEED } from "./values";

type Instruction = Generated["idl"]["instructions"][number];

const flatten = (item: IdlInstructionAccountItem): IdlInstructionAccount[] =>
  "accounts" in item ? item.accounts.flatMap(flatten) : [item];
const accountsOf = ({ accounts }: Instruction) => accounts.flatMap(flatten);

/** An argument that stands alone and is a struct is what the builder takes. */
function builderArgs({ idl }: Generated, { args }: Instruction, values: Record<string, unknown>): object {
  const type = args[0]?.type;
  const isStruct =
    args.length === 1 &&
    typeof type === "object" &&
    "defined" in type &&
    idl.types!.find(({ name }) => name === type.defined.name)!.type.kind === "struct";
  return isStruct ? (values[args[0]!.name] as object) : values;
}

const keysFor = (instruction: Instruction) =>
  fc.record(
    Object.fromEntries(
      accountsOf(instruction).map(({ name, optional }) => [name, optional ? fc.option(publicKeys, { nil: undefined }) : publicKeys]),
    ),
    { noNullPrototype: true },
  );

describe("generated instructions", () => {
  for (const program of generated) {
    const { name, idl, id, types, coder, exports } = program;
    const build = (instruction: string) => exports[`${instruction}Instruction`] as Call<TransactionInstruction>;
    const decode = exports[`decode${pascal(idl.metadata.name)}Instruction`] as Call<{ name: string; accounts: object; args: object }>;

    it(`${name}: every instruction is built as Anchor does it and read back`, () => {
      for (const instruction of idl.instructions) {
        fc.assert(
          fc.property(types.fields(instruction.args), keysFor(instruction), (values, keys) => {
            const args = builderArgs(program, instruction, values);
            const built = build(instruction.name)(keys, args);
            const expected = coder.instruction.encode(instruction.name, types.anchorFields(instruction.args, values));
            expect(Buffer.from(built.data).equals(expected), instruction.name).to.be.true;
            expect(built.programId.equals(id)).to.be.true;
            expect(comparable(built.keys)).to.deep.equal(
              accountsOf(instruction).map(({ name: account, signer = false, writable = false }) => {
                const key = keys[account];
                const given = { pubkey: key?.toBase58(), isSigner: signer, isWritable: writable };
                return key ? given : { pubkey: id.toBase58(), isSigner: false, isWritable: false };
              }),
            );
            const decoded = decode(built);
            const read = { program: name, name: instruction.name, accounts: keys, args, remaining: [] };
            expect(comparable(decoded)).to.deep.equal(comparable(read));
            expect(comparable(decodeProgramInstruction(built))).to.deep.equal(comparable(read));
          }),
          { seed: SEED, numRuns: 4 },
        );
      }
    });

    it(`${name}: whatever bytes an instruction has, it is read or refused by name`, () => {
      for (const { discriminator, accounts } of idl.instructions) {
        const keys = accounts.flatMap(flatten).map(() => ({ pubkey: id, isSigner: false, isWritable: false }));
        fc.assert(
          fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
            const data = Buffer.from([...discriminator, ...body]);
            valueOrRefusal(() => decode(new TransactionInstruction({ programId: id, keys, data })), "InstructionField");
          }),
          { seed: SEED, numRuns: 8 },
        );
      }
    });

    it(`${name}: accounts that are left out are the ones that the IDL's seeds give`, () => {
      for (const instruction of idl.instructions) {
        const [values] = fc.sample(types.fields(instruction.args), { seed: SEED, numRuns: 1 });
        const [keys] = fc.sample(keysFor(instruction), { seed: SEED, numRuns: 1 });
        for (const account of accountsOf(instruction)) {
          const seeds = account.pda?.seeds.map((seed) => {
            if (seed.kind === "const") return Buffer.from(seed.value);
            if (seed.kind === "account") return keys![seed.path.split(".").at(-1)!]?.toBuffer();
            const argument = instruction.args.find((arg) => arg.name === seed.path);
            return argument && simpleSeed(argument.type, values![seed.path]);
          });
          const repeated = JSON.stringify(account.pda ?? "").split(`"path"`).length - 1;
          // A path that is there twice is one that Anchor got wrong.
          const paths = new Set(account.pda?.seeds.map((seed) => (seed.kind === "const" ? "" : seed.path)).filter(Boolean));
          const derivable = seeds && !seeds.includes(undefined) && paths.size === repeated;
          if (!derivable && !account.address) continue;
          const others = Object.entries(keys!).filter(([other]) => other !== account.name);
          const built = build(instruction.name)(Object.fromEntries(others), builderArgs(program, instruction, values!));
          const found = (decode(built).accounts as Record<string, PublicKey>)[account.name]!;
          const expected = account.address ?? PublicKey.findProgramAddressSync(seeds as Buffer[], id)[0].toBase58();
          expect(found.toBase58(), `${instruction.name}.${account.name}`).to.equal(expected);
        }
      }
    });
  }

  const worker = named("worker").publicKey;

  it("an address that the IDL gets wrong is not guessed: Anchor drops the call in `&worker.next_version()?.to_le_bytes()`", () => {
    const incomplete = { owner: named("owner").publicKey, worker } as registry.PublishVersionAccounts;
    const refusal = expectRefusal(() => registry.publishVersionInstruction(incomplete, { codeHash: new Uint8Array(32) }), "InstructionAccountMissing");
    expect(refusal.values).to.deep.equal({ instruction: "publishVersion", account: "version" });
  });

  it("an argument that does not fit is refused before anything is signed", () => {
    const accounts = { opener: worker, payee: worker, authority: worker, warmVault: worker };
    const refused = (amount: unknown) =>
      expectRefusal(() => treasury.refillHotInstruction(accounts, { amount: amount as bigint }), "InstructionField").values;
    expect(refused(-1n)).to.include({ instruction: "refillHot", field: "amount" });
    expect(refused(2n ** 64n)).to.include({ field: "amount" });
    expect(refused(1_000)).to.include({ field: "amount", reason: "is not a bigint" });
    expect(refused(undefined)).to.include({ field: "amount" });
  });

  it("an instruction of another program, of no name, or with accounts missing is refused", () => {
    const built = treasury.refillHotInstruction({ authority: worker, warmVault: worker }, { amount: 1n });
    const { programId, keys, data } = built;
    const altered = (change: object) => new TransactionInstruction({ programId, keys, data, ...change });
    expectRefusal(() => registry.decodeRegistryInstruction(built), "InstructionProgram");
    expectRefusal(() => decodeProgramInstruction(altered({ programId: worker })), "InstructionProgram");
    expectRefusal(() => treasury.decodeTreasuryInstruction(altered({ data: Buffer.alloc(8) })), "InstructionDiscriminator");
    expectRefusal(() => treasury.decodeTreasuryInstruction(altered({ data: data.subarray(0, 7) })), "InstructionDiscriminator");
    expectRefusal(() => treasury.decodeTreasuryInstruction(altered({ data: data.subarray(0, 15) })), "InstructionField");
    expectRefusal(() => treasury.decodeTreasuryInstruction(altered({ keys: keys.slice(1) })), "InstructionAccounts");
    const extra = { pubkey: worker, isSigner: false, isWritable: true };
    expect(treasury.decodeTreasuryInstruction(altered({ keys: [...keys, extra] })).remaining).to.deep.equal([extra]);
  });
});

function simpleSeed(type: unknown, value: unknown): Buffer | undefined {
  if (type === "pubkey") return (value as PublicKey).toBuffer();
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (type !== "u32" && type !== "u64") return undefined;
  const seed = Buffer.alloc(type === "u32" ? 4 : 8);
  if (type === "u32") seed.writeUInt32LE(value as number);
  else seed.writeBigUInt64LE(value as bigint);
  return seed;
}
