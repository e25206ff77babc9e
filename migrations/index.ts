// npm run migrate -- <command> --cluster <name> --keypair <file>: docs/operations.md is its runbook.
import { join } from "node:path";
import { rpcChain } from "./chain/rpc";
import { main } from "./cli";
import { clusterFiles } from "./clusters";

void main(process.argv.slice(2), {
  chain: rpcChain,
  write: (text) => process.stdout.write(text),
  color: process.stdout.isTTY,
  clusters: clusterFiles,
  deployFolder: join(__dirname, "../target/deploy"),
}).then((code) => {
  process.exitCode = code;
});
