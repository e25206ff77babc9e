import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readConfig } from "../../services/scheduler/src/config";
import { expectRefused } from "./fixture";
import { writeKeypair } from "./process";

describe("the scheduler's configuration", () => {
  let folder: string;
  let key: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "scheduler-config-"));
    key = writeKeypair(folder, "scheduler");
  });

  after(() => rmSync(folder, { recursive: true }));

  it("has defaults for everything but the key", () => {
    const config = readConfig(["--key", key, "--parameters", '{"offerSeconds":5}'])!;
    expect(config.listen).to.deep.equal({ host: "127.0.0.1", port: 4010 });
    expect(config.parameters).to.include({ offerSeconds: 5, silenceSeconds: 90 });
    expect(config.key).to.have.lengthOf(64);
  });

  it("is refused whole when anything is wrong with it", () => {
    const notAKey = join(folder, "not-a-key.json");
    writeFileSync(notAKey, "[1,2,3]");
    for (const words of [
      [],
      ["--key", notAKey],
      ["--key", join(folder, "missing.json")],
      ["--key", key, "--listen", "4010"],
      ["--key", key, "--rpc", "ftp://chain.example"],
      ["--key", key, "--chain-poll", "soon"],
      ["--key", key, "--parameters", '{"offerSeconds":0}'],
      ["--key", key, "--parameters", '{"keepSeconds":1}'],
      ["--key", key, "--parameters", "{"],
      ["--key", key, "--unheard-of"],
    ]) {
      expectRefused(() => readConfig(words), "BadConfig");
    }
  });
});
