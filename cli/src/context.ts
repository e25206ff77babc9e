import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Keypair, Transaction, type Connection } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../sdk/src/client";
import { explainMessage } from "../../sdk/src/decode";
import { connect, connectionLedger, type Outcome, type Reader } from "../../sdk/src/ledger";
import { send, simulate } from "../../sdk/src/send";
import type { PreparedTransaction } from "../../sdk/src/transaction";
import { VersionedMessage } from "@solana/web3.js";
import { CliError } from "./errors";
import { SchedulerClient } from "./scheduler";
import type { GlobalFlags, Settings } from "./settings";
import { harmless, toJson } from "./show";

/** What the command line has of its process. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Whether somebody is there to be asked. */
  isTerminal: boolean;
  /** Standard output: the result, and nothing else. */
  out: (text: string) => void;
  /** Standard error: what goes on meanwhile. */
  err: (text: string) => void;
}

/** What a command works with: the ledger, the wallet, the terminal. */
export class Context {
  /** One for all: each has a pool of sockets of its own. */
  readonly connection: Connection;

  constructor(
    readonly settings: Settings,
    readonly flags: Pick<GlobalFlags, "json" | "explain" | "yes">,
    private readonly around: Surroundings,
  ) {
    this.connection = connect(settings.rpc);
  }

  get reader(): Reader {
    return { ledger: connectionLedger(this.connection) };
  }

  /** Who acts and pays. */
  client(): Client {
    return createClient({ ...this.reader, wallet: keypairWallet(this.keypair()) });
  }

  keypair(): Keypair {
    return readKeypair(this.settings.keypair);
  }

  scheduler(): SchedulerClient {
    const { scheduler } = this.settings;
    if (scheduler === undefined) throw new CliError("SchedulerMissing");
    return new SchedulerClient(scheduler);
  }

  /** The command's result, once: JSON for a script, or words. */
  print(result: object, words: string): void {
    this.around.out(`${this.flags.json ? toJson(result) : harmless(words)}\n`);
  }

  /** What is going on meanwhile. */
  progress(words: string): void {
    this.around.err(`${harmless(words)}\n`);
  }

  /** Goes on only if the user agrees to what was shown. */
  async confirm(question: string): Promise<void> {
    if (this.flags.yes) return;
    if (!this.around.isTerminal) throw new CliError("ConfirmationNeeded", { question });
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      if (/^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())) return;
    } finally {
      terminal.close();
    }
    throw new CliError("ConfirmationNeeded", { question });
  }

  /** Sends a transaction; with --explain it shows what would be sent and what would come of it, and sends nothing. */
  async send(client: Client, what: string, prepared: PreparedTransaction): Promise<Outcome | undefined> {
    if (!this.flags.explain) {
      this.progress(`${what} …`);
      return send(client, prepared);
    }
    const outcome = await simulate(client, prepared);
    if (outcome.failure) throw outcome.failure;
    const { wallet } = client;
    const transaction = new Transaction({ feePayer: wallet.publicKey, ...(await client.ledger.blockhash()) }).add(...prepared.instructions);
    const { instructions } = explainMessage(VersionedMessage.deserialize(transaction.serializeMessage()));
    const steps = instructions.map(({ program, name, accounts, args }) => ({ program, name, accounts, args }));
    const lines = steps.map(({ program, name, accounts }) => {
      const named = Object.entries(accounts).map(([role, key]) => `\n    ${role} ${key.toBase58()}`);
      return `  ${program} ${name}${named.join("")}`;
    });
    this.print(
      { explained: what, instructions: steps, computeUnits: outcome.computeUnits },
      `Would send one transaction: ${what} (${outcome.computeUnits} compute units). Nothing was sent.\n${lines.join("\n")}`,
    );
    return undefined;
  }
}

export function readKeypair(path: string): Keypair {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new CliError("KeypairMissing", { path }, error);
  }
  try {
    return Keypair.fromSecretKey(Uint8Array.from(JSON.parse(text) as number[]));
  } catch {
    // Without the cause: a parser's message quotes what it read.
    throw new CliError("KeypairUnreadable", { path });
  }
}
