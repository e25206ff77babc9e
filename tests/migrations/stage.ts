import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keypair } from "@solana/web3.js";
import { main } from "../../migrations/cli";
import type { ClusterFile } from "../../migrations/cluster";
import { clusterFiles } from "../../migrations/clusters";
import { bufferAddress, LOADER } from "../../migrations/loader";
import { marketPrograms } from "../../migrations/programs";
import type { developmentNames } from "../../migrations/clusters/development";
import { developmentKeypair } from "../../scripts/keys";
import { mintAccount, squadsGenesis } from "../../services/ledger/src/market";
import {
  copyOf,
  deployed,
  named,
  programImage,
  SOL,
  startBareLiteSVM,
  type Genesis,
  type LiteLedger,
} from "../support";
import { EmbeddedChain } from "./embedded_chain";

export type Role = (typeof developmentNames)[number];

const scratch = mkdtempSync(join(tmpdir(), "ceremony-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

const images = new Map<string, Buffer>();

/** A program's image, read once: nobody rebuilds a program under a running ceremony. */
export function imageOf(name: string): Buffer {
  const image = images.get(name) ?? programImage(name);
  images.set(name, image);
  return image;
}

/** What a command printed and how it ended. */
export interface Outcome {
  code: number;
  text: string;
}

/** A cluster for a ceremony: Squads is there, as it is everywhere, and the market is not. */
export class Stage {
  readonly chain: EmbeddedChain;
  /** Holds the images and the keys. */
  readonly folder = mkdtempSync(join(scratch, "stage-"));
  /** Everything that any command ever printed. */
  output = "";

  private constructor(
    ledger: LiteLedger,
    public cluster: ClusterFile,
  ) {
    this.chain = new EmbeddedChain(ledger);
    for (const { name } of marketPrograms) {
      this.writeImage(name, imageOf(name));
      this.writeKey(`${name}-keypair.json`, developmentKeypair(name));
    }
  }

  /** Nothing of the market is deployed. */
  static async empty(cluster: ClusterFile = clusterFiles.localnet): Promise<Stage> {
    return new Stage(startBareLiteSVM(surroundings()), cluster).furnished();
  }

  /** The programs are there, the deployer is their upgrade authority, and nothing is initialised. */
  static async deployed(cluster: ClusterFile = clusterFiles.localnet): Promise<Stage> {
    const deployer = developmentKeypair("deployer").publicKey;
    const genesis = marketPrograms.flatMap(({ id, name }) => deployed(id, imageOf(name), deployer));
    return new Stage(startBareLiteSVM([...surroundings(), ...genesis]), cluster).furnished();
  }

  /** After the whole ceremony: the council and the guard hold everything. */
  static async handedOver(): Promise<Stage> {
    Stage.finished ??= Stage.ceremony();
    return (await Stage.finished).copy();
  }

  /** Another stage that begins where this one is. */
  copy(): Stage {
    return new Stage(copyOf(this.chain.ledger), this.cluster);
  }

  private static finished: Promise<Stage> | undefined;

  private static async ceremony(): Promise<Stage> {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    await stage.must("create-multisig", ["deployer", "council create key", "guard create key"]);
    await stage.must("initialise", ["deployer"]);
    await stage.run("hand-over", ["deployer"]);
    for (let proposal = 1; proposal <= marketPrograms.length; proposal++) await stage.approve(proposal);
    await stage.passTimeLock();
    await stage.must("hand-over", ["deployer"]);
    return stage;
  }

  /** The number of the first proposal after the handover, which took one for each program. */
  static readonly next = marketPrograms.length + 1;

  private async furnished(): Promise<this> {
    const { ledger } = this.chain;
    await ledger.fund(developmentKeypair("deployer").publicKey, 1_000n * SOL);
    for (const role of [
      "council member 1",
      "council member 2",
      "council member 3",
      "guard member 1",
      "guard member 2",
    ] as const) {
      await ledger.fund(developmentKeypair(role).publicKey, 10n * SOL);
    }
    return this;
  }

  /** Runs a command as a process would, with these keys' files. */
  async run(command: string, roles: (Role | Keypair)[], more: string[] = []): Promise<Outcome> {
    const keys = roles.flatMap((role, index) => {
      const keypair = role instanceof Keypair ? role : developmentKeypair(role);
      return ["--keypair", this.writeKey(`key-${index}-${keypair.publicKey.toBase58()}.json`, keypair)];
    });
    return this.runWords([...command.split(" "), "--cluster", this.cluster.name, ...keys, ...more]);
  }

  async runWords(words: string[]): Promise<Outcome> {
    let text = "";
    const write = (part: string) => {
      text += part;
      this.output += part;
    };
    const clusters = { ...clusterFiles, [this.cluster.name]: this.cluster };
    const code = await main(words, {
      chain: () => this.chain,
      write,
      color: true,
      clusters,
      deployFolder: this.folder,
    });
    return { code, text };
  }

  /** Runs a command that must do all it set out to do. */
  async must(command: string, roles: (Role | Keypair)[], more: string[] = []): Promise<string> {
    const { code, text } = await this.run(command, roles, more);
    if (code !== 0) throw new Error(`${command} ended with ${code}:\n${text}`);
    return text;
  }

  /** Two members of the council approve. */
  async approve(proposal: number, more: string[] = []): Promise<void> {
    for (const member of ["council member 1", "council member 2"] as const) {
      await this.must("approve", [member], ["--proposal", `${proposal}`, ...more]);
    }
  }

  async passTimeLock(): Promise<void> {
    await this.chain.ledger.travel(this.cluster.multisigs.council.timeLockSeconds);
  }

  /** Leaves the deployer's upload of an image as an interruption near its end would: three writes are missing. */
  async beginUpload(image: Buffer): Promise<void> {
    const deployer = developmentKeypair("deployer").publicKey;
    const header = Buffer.alloc(37);
    header.writeUInt32LE(1);
    header[4] = 1;
    deployer.toBuffer().copy(header, 5);
    const data = Buffer.concat([header, image]);
    data.fill(0, 37 + 5_000, 37 + 8_000);
    const lamports = (data.length + 128) * 6_960;
    await this.chain.ledger.setAccount(bufferAddress(deployer, image), {
      data,
      owner: LOADER,
      lamports,
      executable: false,
    });
  }

  writeImage(name: string, image: Buffer): string {
    const file = join(this.folder, `${name}.so`);
    writeFileSync(file, image);
    return file;
  }

  writeKey(name: string, keypair: Keypair): string {
    const file = join(this.folder, name);
    writeFileSync(file, JSON.stringify([...keypair.secretKey]), { mode: 0o600 });
    return file;
  }
}

/** The lines of a command's output that are red. */
export function redLines(text: string): string[] {
  const [red, reset] = ["\u001b[31m", "\u001b[0m"];
  const lines = text.split("\n").filter((line) => line.startsWith(red));
  return lines.map((line) => line.slice(red.length).replace(reset, ""));
}

/** Squads, as it is everywhere, and the mint that the localnet's cluster file names. */
function surroundings(): Genesis {
  return [
    ...squadsGenesis(named("squads authority").publicKey, named("squads treasury").publicKey),
    mintAccount(developmentKeypair("mint").publicKey),
  ];
}
