import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { rpcChain } from "../../migrations/chain/rpc";
import { main } from "../../migrations/cli";
import { clusterFiles } from "../../migrations/clusters";
import { developmentKeypair } from "../../scripts/keys";
import { openingGenesis, startLedger, type LedgerOptions, type RunningLedger } from "../../services/ledger/src";
import { deployFolder } from "../../services/ledger/src/genesis";
import { method } from "../../services/ledger/src/rpc/method";

const deployer = developmentKeypair("deployer");

describe("the migrations over RPC", () => {
  const folder = mkdtempSync(join(tmpdir(), "rpc-"));
  const keypair = join(folder, "deployer.json");
  let ledger: RunningLedger;

  before(() => writeFileSync(keypair, JSON.stringify([...deployer.secretKey])));
  afterEach(() => ledger.stop());
  after(() => rmSync(folder, { recursive: true }));

  async function start(options: Partial<LedgerOptions> = {}): Promise<void> {
    ledger = await startLedger({ port: 0, time: "stepped", genesis: openingGenesis(), ...options });
  }

  async function command(...words: string[]): Promise<[code: number, text: string]> {
    let text = "";
    const write = (part: string) => void (text += part);
    const io = { chain: rpcChain, write, color: false, clusters: clusterFiles, deployFolder };
    const rpc = `${ledger.url}/?api-key=hunter2`;
    const code = await main([...words, "--cluster", "localnet", "--rpc", rpc, "--keypair", keypair], io);
    expect(text).not.to.contain("hunter2");
    return [code, text];
  }

  it("error: a cluster of another genesis hash is refused", async () => {
    await start({ methods: { getGenesisHash: method([], () => "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d") } });
    const [code, text] = await command("initialise");
    expect(code).to.equal(1);
    expect(text).to.contain("WRONG_CLUSTER");
  });

  it("error: what the node refuses is passed on", async () => {
    await start({ genesis: openingGenesis().filter(([address]) => !address.equals(deployer.publicKey)) });
    const [code, text] = await command("initialise");
    expect(code).to.equal(1);
    expect(text).to.contain("TRANSACTION_FAILED");
  });

  it("reads, sends and confirms", async () => {
    await start();
    const [code, text] = await command("initialise");
    expect(code, text).to.equal(0);
    const [again, nothing] = await command("initialise");
    expect(again).to.equal(0);
    expect(nothing).not.to.contain("sending");
    const [, status] = await command("status");
    expect(status).to.match(/treasury: pending authority +nobody/);
  });
});
