import { Connection, Keypair, SystemProgram, Transaction, type PublicKey } from "@solana/web3.js";
import { startLedger, type LedgerOptions, type RunningLedger } from "../../services/ledger/src";
import { named } from "../support";

export const SOL = 1_000_000_000;
export const BEGINNING = 1_767_225_600n;
export const rich = named("rich");

export interface Answer {
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
}

/** An endpoint with a rich account and nothing else, and the ways to talk to it. */
export class Endpoint {
  private readonly connections: Connection[] = [];

  private constructor(readonly ledger: RunningLedger) {}

  static async start(options: Partial<LedgerOptions> = {}): Promise<Endpoint> {
    const wallet = { lamports: 1_000 * SOL, data: Buffer.alloc(0), owner: SystemProgram.programId, executable: false };
    const genesis: LedgerOptions["genesis"] = [[rich.publicKey, wallet]];
    return new Endpoint(await startLedger({ port: 0, time: "stepped", unixSeconds: BEGINNING, genesis, ...options }));
  }

  /** The client that everybody uses. */
  connect(): Connection {
    const connection = connectTo(this.ledger);
    this.connections.push(connection);
    return connection;
  }

  /** One request, and the answer as it came. */
  async ask(method: string, ...params: unknown[]): Promise<Answer> {
    return (await this.post(JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }))).body as Answer;
  }

  async post(body: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.ledger.url, { method: "POST", body, headers: { "content-type": "application/json" } });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  /** A signed transfer, good as long as the newest blockhash is. */
  transfer(to: PublicKey, lamports: number, from: Keypair = rich): Transaction {
    const { blockhash, lastSlot } = this.ledger.bank.latestBlockhash();
    const lifetime = { blockhash, lastValidBlockHeight: Number(lastSlot) };
    const transaction = new Transaction({ feePayer: from.publicKey, ...lifetime });
    transaction.add(SystemProgram.transfer({ fromPubkey: from.publicKey, toPubkey: to, lamports }));
    transaction.sign(from);
    return transaction;
  }

  send(transaction: Transaction, options: object = {}): Promise<Answer> {
    return this.ask("sendTransaction", wire(transaction), { encoding: "base64", ...options });
  }

  async stop(): Promise<void> {
    for (const connection of this.connections) hangUp(connection);
    await this.ledger.stop();
  }
}

export const wire = (transaction: Transaction): string =>
  transaction.serialize({ verifySignatures: false, requireAllSignatures: false }).toString("base64");

export const connectTo = ({ url }: RunningLedger): Connection => new Connection(url, "confirmed");

interface WebSocketClient {
  setAutoReconnect(again: boolean): void;
  close(): void;
}

/** web3.js has no way to end its WebSocket, and connects again for ever. */
export function hangUp(connection: Connection): void {
  const { _rpcWebSocket: socket } = connection as unknown as { _rpcWebSocket: WebSocketClient };
  socket.setAutoReconnect(false);
  socket.close();
}
