import { expect } from "chai";
import { Keypair, PublicKey } from "@solana/web3.js";
import {
  genesisHashes,
  Placeholder,
  requireCluster,
  resolve,
  type Cluster,
  type ClusterFile,
} from "../../migrations/cluster";
import { programs } from "../../scripts/programs";
import { clusterFiles } from "../../migrations/clusters";
import { MigrationError, type MigrationErrorCode } from "../../migrations/errors";
import { Stage } from "./stage";

const localnet = clusterFiles.localnet as Cluster;

function refusal(act: () => unknown): MigrationError {
  try {
    act();
  } catch (error) {
    if (error instanceof MigrationError) return error;
    throw error;
  }
  return expect.fail("was not refused");
}

/** The file with a real key in the place of every placeholder. */
function filled(file: ClusterFile): ClusterFile {
  const fill = (value: unknown): unknown => {
    if (value instanceof Placeholder) return Keypair.generate().publicKey;
    if (value instanceof PublicKey || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(fill);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(file) as ClusterFile;
}

describe("the cluster files", () => {
  for (const name of ["devnet", "mainnet"] as const) {
    it(`error: ${name} is refused while it holds placeholders, each of which is named`, async () => {
      const stage = await Stage.deployed(clusterFiles[name]);
      const { code, text } = await stage.run("deploy", [Keypair.generate()]);
      expect(code).to.equal(1);
      expect(text).to.contain("PLACEHOLDER: 14 addresses");
      expect(text).to.contain(`${name}.multisigs.council.createKey (a fresh key, used once)`);
      expect(text).to.contain(`${name}.treasury.coldOwner`);
      expect(stage.chain.sent).to.be.empty;
    });

    it(`error: ${name} is refused with the programs' public development keys`, async () => {
      const stage = await Stage.deployed(filled(clusterFiles[name]));
      const { code, text } = await stage.run("deploy", [Keypair.generate()]);
      expect(code).to.equal(1);
      expect(text).to.contain("DEVELOPMENT_KEY");
      for (const program of programs) expect(text).to.contain(`(${program})`);
      expect(stage.chain.sent).to.be.empty;
    });

    it(`error: ${name} is refused where another genesis hash is`, () => {
      const cluster = filled(clusterFiles[name]) as Cluster;
      for (const hash of [...Object.values(genesisHashes), "CktRuQ2mttgRGkXJtyksdKHjUdc2C4TgDzyB98oEzy8"]) {
        if (hash === genesisHashes[name]) requireCluster(cluster, hash);
        else expect(refusal(() => requireCluster(cluster, hash)).code).to.equal("WRONG_CLUSTER");
      }
    });
  }

  it("error: the localnet is refused on every public cluster, before anything is sent", async () => {
    for (const hash of Object.values(genesisHashes)) {
      const stage = await Stage.deployed();
      Object.assign(stage.chain, { genesisHash: async () => hash });
      for (const command of ["deploy", "initialise", "create-multisig", "hand-over", "propose-config", "status"]) {
        const { code, text } = await stage.run(command, ["deployer"]);
        expect(code, command).to.equal(1);
        expect(text, command).to.contain(
          `WRONG_CLUSTER: The chain is not localnet: its genesis hash is another: ${hash}`,
        );
      }
      expect(stage.chain.sent).to.be.empty;
    }
  });

  const council = localnet.multisigs.council;
  const guard = localnet.multisigs.guard;
  const withCouncil = (change: Partial<typeof council>): ClusterFile => ({
    ...localnet,
    multisigs: { guard, council: { ...council, ...change } },
  });
  const unsound: [string, ClusterFile, MigrationErrorCode][] = [
    ["a threshold above the number of voters", withCouncil({ threshold: 4 }), "INVALID_CLUSTER"],
    ["a threshold of zero", withCouncil({ threshold: 0 }), "INVALID_CLUSTER"],
    ["a member twice", withCouncil({ members: [...council.members, council.members[0]!] }), "INVALID_CLUSTER"],
    [
      "nobody who may execute",
      withCouncil({ members: council.members.map(({ key }) => ({ key, may: ["initiate", "vote"] })) }),
      "INVALID_CLUSTER",
    ],
    ["a time lock beyond Squads' bound", withCouncil({ timeLockSeconds: 90 * 24 * 3_600 + 1 }), "INVALID_CLUSTER"],
    ["a vault that cannot be", withCouncil({ vault: 256 }), "INVALID_CLUSTER"],
    ["one create key for both multisigs", withCouncil({ createKey: guard.createKey }), "INVALID_CLUSTER"],
    ["the default key", withCouncil({ createKey: PublicKey.default }), "PLACEHOLDER"],
    [
      "a guard with a time lock",
      { ...localnet, multisigs: { council, guard: { ...guard, timeLockSeconds: 60 } } },
      "INVALID_CLUSTER",
    ],
  ];
  for (const [what, file, code] of unsound) {
    it(`error: a file with ${what} is refused`, () => expect(refusal(() => resolve(file)).code).to.equal(code));
  }

  it("the localnet is sound", () => expect(resolve(localnet)).to.equal(localnet));
});
