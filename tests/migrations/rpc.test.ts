import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { utils } from "@coral-xyz/anchor";
import { expect } from "chai";
import { PublicKey, Transaction, type AccountInfo } from "@solana/web3.js";
import { rpcChain } from "../../migrations/chain/rpc";
import { main } from "../../migrations/cli";
import { clusterFiles } from "../../migrations/clusters";
import { developmentKeypair } from "../../scripts/keys";
import { TransactionFailed, type LiteLedger } from "../support";
import { Stage } from "./stage";

interface Request {
  id: string;
  method: string;
  params: [unknown];
}

/** The methods of an RPC node that the migrations use, over the embedded ledger. */
class Node {
  private readonly landed = new Set<string>();

  constructor(
    private readonly ledger: LiteLedger,
    private readonly genesis: string,
  ) {}

  async listen(): Promise<Server> {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        const { id, method, params } = JSON.parse(body) as Request;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ jsonrpc: "2.0", id, ...this.answer(method, params[0]) }));
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return server;
  }

  private answer(method: string, param: unknown): object {
    const context = { slot: 1 };
    switch (method) {
      case "getGenesisHash":
        return { result: this.genesis };
      case "getBlockHeight":
        return { result: 1 };
      case "getLatestBlockhash":
        return {
          result: { context, value: { blockhash: this.ledger.svm.latestBlockhash(), lastValidBlockHeight: 150 } },
        };
      case "getMultipleAccounts":
        return {
          result: {
            context,
            value: (param as string[]).map((key) => encoded(this.ledger.accountNow(new PublicKey(key)))),
          },
        };
      case "getSignatureStatuses": {
        const status = { slot: 1, confirmations: 1, err: null, confirmationStatus: "confirmed" };
        return { result: { context, value: (param as string[]).map((key) => (this.landed.has(key) ? status : null)) } };
      }
      case "sendTransaction":
        return this.take(Transaction.from(Buffer.from(param as string, "base64")));
      default:
        return { error: { code: -32601, message: `no method ${method}` } };
    }
  }

  private take(transaction: Transaction): object {
    try {
      this.ledger.sendRaw(transaction);
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      return {
        error: { code: -32002, message: `Transaction simulation failed: ${error.code}`, data: { logs: error.logs } },
      };
    }
    const signature = utils.bytes.bs58.encode(transaction.signature!);
    this.landed.add(signature);
    return { result: signature };
  }
}

function encoded(account: AccountInfo<Buffer> | null): object | null {
  if (!account) return null;
  const { data, owner, lamports, executable } = account;
  return { data: [data.toString("base64"), "base64"], owner: owner.toBase58(), lamports, executable, rentEpoch: 0 };
}

describe("the migrations over RPC", () => {
  let server: Server;
  afterEach(() => server.close());

  async function start(
    genesis?: string,
  ): Promise<{ stage: Stage; command: (...words: string[]) => Promise<[number, string]> }> {
    const stage = await Stage.deployed();
    await stage.must("deploy", ["deployer"]);
    server = await new Node(stage.chain.ledger, genesis ?? stage.chain.genesis).listen();
    const rpc = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?api-key=hunter2`;
    const deployer = developmentKeypair("deployer");
    const keypair = stage.writeKey("deployer.json", deployer);
    const command = async (...words: string[]): Promise<[number, string]> => {
      let text = "";
      const write = (part: string) => void (text += part);
      const io = { chain: rpcChain, write, color: false, clusters: clusterFiles, deployFolder: stage.folder };
      const code = await main([...words, "--cluster", "localnet", "--rpc", rpc, "--keypair", keypair], io);
      expect(text).not.to.contain("hunter2");
      return [code, text];
    };
    return { stage, command };
  }

  it("error: a cluster of another genesis hash is refused", async () => {
    const { command } = await start("5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d");
    const [code, text] = await command("initialise");
    expect(code).to.equal(1);
    expect(text).to.contain("WRONG_CLUSTER");
  });

  it("error: what the node refuses is passed on", async () => {
    const { stage, command } = await start();
    await stage.chain.ledger.setAccount(developmentKeypair("deployer").publicKey, null);
    const [code, text] = await command("initialise");
    expect(code).to.equal(1);
    expect(text).to.contain("TRANSACTION_FAILED");
  });

  it("reads, sends and confirms", async () => {
    const { command } = await start();
    const [code, text] = await command("initialise");
    expect(code, text).to.equal(0);
    const [again, nothing] = await command("initialise");
    expect(again).to.equal(0);
    expect(nothing).not.to.contain("sending");
    const [, status] = await command("status");
    expect(status).to.match(/treasury: pending authority +nobody/);
  });
});
