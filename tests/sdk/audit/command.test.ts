import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBase58Decoder } from "@solana/codecs";
import { Transaction } from "@solana/web3.js";
import { expect } from "chai";
import { auditCommand } from "../../../cli/src/auditing";
import { encodeStream, type Audit } from "../../../sdk/src/audit";
import { findReputationAddress } from "../../../sdk/src/generated/registry/pdas";
import { Fixture } from "../../escrow/fixture";
import { startLiteSVM, type LiteLedger } from "../../support";
import { Recorder, type RecordedTransaction } from "./recorder";
import { rent, type Rental } from "./rental";

describe("npm run audit", () => {
  let f: Fixture<LiteLedger>;
  let rental: Rental;
  let folder: string;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    rental = await rent(f, { used: [30n, 30n], settled: [1], end: "final" });
    folder = mkdtempSync(join(tmpdir(), "audit-"));
    file("stream", encodeStream(rental.stream));
    file("short", encodeStream(rental.stream.slice(0, 1)));
    file("settlement", JSON.stringify(rental.settlement));
    const account = new Recorder(f.ledger).account(findReputationAddress(f.node));
    file("reputation", JSON.stringify({ account, transactions: rental.settlement.transactions }));
  });
  after(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);

  async function run(...words: string[]): Promise<{ code: number; text: string }> {
    let text = "";
    const code = await auditCommand(
      words.map((word) => (word.startsWith("@") ? join(folder, word.slice(1)) : word)),
      (line) => (text += line),
    );
    return { code, text };
  }

  it("exits with 0 and says so when everything is right", async () => {
    const { code, text } = await run("@stream", "@settlement");
    expect(code, text).to.equal(0);
    expect(text).to.include(": right\n2 receipts, 60 units");
  });

  it("exits with 1 when something is wrong, and names it in JSON that a script can read", async () => {
    file("wrong", encodeStream(rental.stream.map((entry) => ({ ...entry, renterSignature: entry.signature }))));
    const { code, text } = await run("@wrong", "@settlement", "--json");
    const { verdict, findings } = JSON.parse(text) as Audit;
    expect([code, verdict, findings.map((finding) => finding.code)]).to.deep.equal([
      1,
      "wrong",
      ["RenterSignatureWrong", "RenterSignatureWrong"],
    ]);
  });

  it("exits with 2 when it cannot know", async () => {
    const { code, text } = await run("@short", "@settlement");
    expect(code, text).to.equal(2);
    expect(text).to.include("SettledReceiptMissing (receipt 2");
  });

  it("exits with 3 when there is nothing to audit", async () => {
    file("nothing", "{}");
    for (const words of [
      [],
      ["@stream"],
      ["@missing", "@settlement"],
      ["@stream", "@nothing"],
      ["--other"],
      ["--reputation"],
    ]) {
      expect((await run(...words)).code, words.join(" ")).to.equal(3);
    }
  });

  it("compares a node's reputation with its sessions", async () => {
    const { code, text } = await run("--reputation", "@reputation");
    expect(code, text).to.equal(0);
    expect(text).to.include("gpuSecondsServed 60");
  });

  describe("with an RPC node", () => {
    let server: Server;
    let url: string;

    const signatureOf = ({ transaction: [wire] }: RecordedTransaction) =>
      getBase58Decoder().decode(Transaction.from(Buffer.from(wire, "base64")).signature!);

    /** What an RPC node answers in json, which is what web3.js asks for. */
    function told({ transaction: [wire], meta }: RecordedTransaction): object {
      const transaction = Transaction.from(Buffer.from(wire, "base64"));
      const { accountKeys, header, instructions, recentBlockhash } = transaction.compileMessage();
      const signatures = transaction.signatures.map(({ signature }) => getBase58Decoder().decode(signature!));
      const message = { accountKeys: accountKeys.map((key) => key.toBase58()), header, instructions, recentBlockhash };
      const balances = accountKeys.map(() => 0);
      const shown = (list: RecordedTransaction["meta"]["preTokenBalances"]) =>
        list.map(({ accountIndex, uiTokenAmount }) => ({
          accountIndex,
          mint: f.mint.address.toBase58(),
          uiTokenAmount: { ...uiTokenAmount, decimals: 6, uiAmount: null },
        }));
      const [preTokenBalances, postTokenBalances] = [shown(meta.preTokenBalances), shown(meta.postTokenBalances)];
      const full = {
        ...meta,
        fee: 5_000,
        preBalances: balances,
        postBalances: balances,
        preTokenBalances,
        postTokenBalances,
      };
      return { slot: 1, blockTime: 1, transaction: { signatures, message }, meta: full };
    }

    let failing: string | undefined;

    function answer(method: string, [address]: unknown[]): unknown {
      const { session, config, transactions } = rental.settlement;
      if (method === failing) return undefined;
      switch (method) {
        case "getAccountInfo":
          return {
            context: { slot: 1 },
            value: address === session ? null : { ...config, lamports: 1, executable: false, rentEpoch: 0 },
          };
        case "getSignaturesForAddress":
          return transactions.map((one) => ({ signature: signatureOf(one), slot: 1, err: null, memo: null })).reverse();
        case "getTransaction":
          return told(transactions.find((one) => signatureOf(one) === address)!);
        default:
          return undefined;
      }
    }

    before(async () => {
      server = createServer((request, response) => {
        let body = "";
        request.on("data", (chunk) => (body += chunk));
        request.on("end", () => {
          const { id, method, params } = JSON.parse(body) as { id: string; method: string; params: unknown[] };
          const result = answer(method, params);
          const failure = { code: -32_000, message: "the node has no such transaction" };
          response.end(
            JSON.stringify({ jsonrpc: "2.0", id, ...(result === undefined ? { error: failure } : { result }) }),
          );
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    beforeEach(() => (failing = undefined));

    it("asks for everything, keeps it, and audits it again without a network", async () => {
      const fetched = await run("@stream", "--session", rental.settlement.session, "--url", url, "--save", "@saved");
      expect(fetched.code, fetched.text).to.equal(0);
      const offline = await run("@stream", "@saved");
      expect(offline).to.deep.equal(fetched);
    });

    it("exits with 3 and the RPC's reason when it refuses", async () => {
      failing = "getTransaction";
      const { code, text } = await run("@stream", "--session", rental.settlement.session, "--url", url);
      expect(code, text).to.equal(3);
      expect(text).to.include("RpcRefused");
    });
  });
});
