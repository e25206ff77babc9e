import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { marketPrograms } from "../../migrations/programs";
import { Stage } from "./stage";
import { sweepWith } from "./treasury_by_hand";

// The configs as each released version left them on a localnet after the ceremony. A release adds a file:
//   WRITE_CONFIGS=0.2.0 npm test -- tests/migrations/layout.test.ts
// A file of a released version is never written again: that it still loads is what this tests.
const folder = join(__dirname, "fixtures");
const version = process.env["WRITE_CONFIGS"];

type Configs = Record<string, string>;

describe("the configs of earlier versions", () => {
  const files = readdirSync(folder);

  async function writeDown(file: string): Promise<void> {
    if (existsSync(file)) throw new Error(`${file} is there already: a released version is never written again`);
    const { ledger } = (await Stage.handedOver()).chain;
    const configs: Configs = Object.fromEntries(
      marketPrograms.map(({ name, config }) => [name, ledger.accountNow(config)!.data.toString("base64")]),
    );
    writeFileSync(file, `${JSON.stringify(configs, null, 2)}\n`);
  }

  if (version !== undefined) it("are written down", () => writeDown(join(folder, `configs-${version}.json`)));

  for (const file of files) {
    it(`${file}: still load, in the programs and in the migrations`, async () => {
      const stage = await Stage.handedOver();
      const { ledger } = stage.chain;
      const configs = JSON.parse(readFileSync(join(folder, file), "utf8")) as Configs;
      for (const { name, config } of marketPrograms) {
        const account = ledger.accountNow(config)!;
        const data = Buffer.from(configs[name] ?? account.data.toString("base64"), "base64");
        await ledger.setAccount(config, { ...account, data });
      }
      expect((await stage.run("status", [])).code, "they mean what they meant").to.equal(0);
      expect(await sweepWith(stage)).to.contain("Program log: Instruction: Sweep");

      // Every program reads its config, and writes it.
      await stage.must("propose-config", ["guard member 1"], ["--pause"]);
      for (let proposal = 1; proposal <= marketPrograms.length; proposal++) {
        const words = ["--multisig", "guard", "--proposal", `${proposal}`];
        await stage.must("approve", ["guard member 1"], words);
        await stage.must("execute", ["guard member 1"], words);
      }
      const { text } = await stage.run("status", []);
      for (const { name } of marketPrograms) expect(text).to.match(new RegExp(`${name}\\.paused +true +false`));
    });
  }
});
