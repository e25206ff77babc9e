import { IdlCoder } from "@coral-xyz/anchor/dist/cjs/coder/borsh/idl";
import { expect } from "chai";
import fc from "fast-check";
import { accountSize, type AccountLayout } from "../../../sdk/src/codec";
import { decodeTrigger, decodeWorker, encodeTrigger, encodeWorker } from "../../../sdk/src/generated/registry";
import { named } from "../../support";
import { expectRefusal, generated, pascal, valueOrRefusal, type Call } from "./programs";
import { comparable, SEED } from "./values";

/** What is behind Anchor's coder; its own types name a package that is not there. */
interface Layout {
  encode(value: unknown, into: Buffer, offset: number): number;
}

const RUNS = { seed: SEED, numRuns: 12 };

describe("generated accounts", () => {
  for (const { name, idl, types, coder, exports } of generated) {
    const own = (idl.accounts ?? []).filter((account) => `decode${pascal(account.name)}` in exports);

    it(`${name}: every account is read and written as Anchor does it, byte for byte`, () => {
      expect(own).not.to.be.empty;
      for (const { name: account } of own) {
        const decode = exports[`decode${pascal(account)}`] as Call<object>;
        const encode = exports[`encode${pascal(account)}`] as Call<Uint8Array>;
        const layout = coder.accounts as unknown as { accountLayouts: Map<string, { discriminator: number[]; layout: Layout }> };
        const { discriminator, layout: anchorLayout } = layout.accountLayouts.get(account)!;
        const type = { defined: { name: account } };
        fc.assert(
          fc.property(types.values(type), (value) => {
            const body = Buffer.alloc(4_000);
            const length = anchorLayout.encode(types.anchor(type, value), body, 0);
            const expected = Buffer.concat([Buffer.from(discriminator), body.subarray(0, length)]);
            const data = encode(value);
            expect(Buffer.from(data).equals(expected), account).to.be.true;
            expect(comparable(decode(data)), account).to.deep.equal(comparable(value));
          }),
          RUNS,
        );
      }
    });

    it(`${name}: offsets say where the fields are`, () => {
      for (const { name: account } of own) {
        const encode = exports[`encode${pascal(account)}`] as Call<Uint8Array>;
        const offsets = exports[`${constant(account)}_OFFSETS`] as Record<string, number>;
        const type = { defined: { name: account } };
        fc.assert(
          fc.property(types.values(type), (value) => {
            const data = encode(value);
            for (const [path, offset] of Object.entries(offsets)) {
              const { type: fieldType, value: fieldValue } = types.field(type, value, path);
              const field = Buffer.alloc(4_000);
              const layout = IdlCoder.fieldLayout({ type: fieldType }, idl.types) as Layout;
              const length = layout.encode(types.anchor(fieldType, fieldValue), field, 0);
              const found = Buffer.from(data.subarray(offset, offset + length));
              expect(found.equals(field.subarray(0, length)), `${account}.${path}`).to.be.true;
            }
          }),
          { seed: SEED, numRuns: 3 },
        );
      }
    });

    it(`${name}: whatever bytes an account has, it is read or refused by name`, () => {
      for (const { name: account, discriminator } of own) {
        const decode = exports[`decode${pascal(account)}`] as Call<object>;
        const size = accountSize(exports[`${account}Account`] as AccountLayout<object>);
        const hostile = fc.oneof(fc.uint8Array({ minLength: (size ?? 208) - 8, maxLength: (size ?? 208) - 8 }), fc.uint8Array());
        fc.assert(
          fc.property(hostile, (body) => {
            const data = Uint8Array.from([...discriminator, ...body]);
            valueOrRefusal(() => decode(data), "AccountField", "AccountLength");
          }),
          RUNS,
        );
        expectRefusal(() => decode(new Uint8Array(size ?? 300)), "AccountDiscriminator");
        expectRefusal(() => decode(Uint8Array.from(discriminator.slice(1))), "AccountLength");
      }
    });
  }

  it("an account that is cut short anywhere is refused", () => {
    const [worker] = fc.sample(generated[1]!.types.values({ defined: { name: "worker" } }), { seed: SEED, numRuns: 1 });
    const data = encodeWorker({ ...(worker as Parameters<typeof encodeWorker>[0]), routes: ["/a", "/b"] });
    for (let length = 8; length < data.length; length++) expectRefusal(() => decodeWorker(data.subarray(0, length)), "AccountField");
    for (let length = 0; length < 8; length++) expectRefusal(() => decodeWorker(data.subarray(0, length)), "AccountLength");
  });

  it("a count of four billion is refused before anything is read or kept", () => {
    const [worker] = fc.sample(generated[1]!.types.values({ defined: { name: "worker" } }), { seed: SEED, numRuns: 1 });
    const data = encodeWorker({ ...(worker as Parameters<typeof encodeWorker>[0]), routes: [] });
    const count = data.length - 4;
    data.set([0xff, 0xff, 0xff, 0xff], count);
    expect(expectRefusal(() => decodeWorker(data), "AccountField").values).to.include({ account: "Worker", field: "routes" });
  });

  it("a value that does not fit is refused with the field's name, not cut down", () => {
    const trigger = { worker: named("worker").publicKey, id: 1, enabled: true, bump: 255, kind: { kind: "cron", expression: "* * * * *" } } as const;
    expect(comparable(decodeTrigger(encodeTrigger(trigger)))).to.deep.equal(comparable(trigger));
    const refused = (change: object) =>
      expectRefusal(() => encodeTrigger({ ...trigger, ...change }), "AccountField").values["field"];
    expect(refused({ id: 2 ** 32 })).to.equal("id");
    expect(refused({ id: -1 })).to.equal("id");
    expect(refused({ id: 1.5 })).to.equal("id");
    expect(refused({ id: 1n })).to.equal("id");
    expect(refused({ enabled: 1 })).to.equal("enabled");
    expect(refused({ worker: "9xQ" })).to.equal("worker");
    expect(refused({ kind: { kind: "daily" } })).to.equal("kind");
    expect(refused({ kind: { kind: "webhook", pathHash: new Uint8Array(31) } })).to.equal("kind.webhook.pathHash");
    expect(refused({ kind: { kind: "cron", expression: "\ud800" } })).to.equal("kind.cron.expression");
  });

  it("bytes that Borsh does not know are refused where they stand", () => {
    const trigger = { worker: named("worker").publicKey, id: 1, enabled: true, bump: 255, kind: { kind: "cron", expression: "é" } } as const;
    const refused = (offset: number, byte: number) => {
      const data = encodeTrigger(trigger);
      data[offset] = byte;
      return expectRefusal(() => decodeTrigger(data), "AccountField").values["field"];
    };
    expect(refused(8 + 32 + 4, 2)).to.equal("enabled");
    expect(refused(8 + 32 + 4 + 2, 3)).to.equal("kind");
    expect(refused(8 + 32 + 4 + 2 + 1 + 4, 0xff)).to.equal("kind.cron.expression");
  });
});

interface Layout {
  encode(value: unknown, into: Buffer): number;
}

const constant = (name: string) => name.replace(/[A-Z]/g, "_$&").toUpperCase();
