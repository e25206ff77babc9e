import { Keypair } from "@solana/web3.js";
import type { FastifyBaseLogger } from "fastify";
import { createClient, keypairWallet } from "../../../../sdk/src/client";
import { connect, connectionLedger } from "../../../../sdk/src/ledger";
import type { Engine } from "../engine";
import { changes } from "./changes";
import { submitFaults } from "./faults";
import { readChain } from "./read";

export interface ChainOptions {
  rpc: string;
  /** Milliseconds between two looks. */
  chainPoll: number;
  /** Pays for submitting faults; without it they are only kept. */
  feePayer?: Uint8Array | undefined;
  engine: Engine;
  log: FastifyBaseLogger;
}

/** Tells the engine what changes on chain until the returned function is called. Resolves after the first look. */
export async function followChain({ rpc, chainPoll, feePayer, engine, log }: ChainOptions): Promise<() => Promise<void>> {
  const ledger = connectionLedger(connect(rpc));
  const client = feePayer && createClient({ ledger, wallet: keypairWallet(Keypair.fromSecretKey(feePayer)) });
  const look = async () => {
    const hasJobs = [...engine.state.jobs.values()].some(({ status }) => status !== "ended" && status !== "waiting");
    const snapshot = await readChain(ledger, hasJobs);
    for (const event of changes(engine.state, snapshot)) await engine.submit(event);
    if (!client) return;
    for (const fault of await submitFaults(client, engine.state)) log.info(fault, "fault");
  };
  // Nodes that cannot be read now will be later: a scheduler without a chain answers, and matches nothing.
  const tryLook = () => look().catch((error: unknown) => log.warn({ error: String(error) }, "the chain could not be read"));

  let stopped = false;
  let wake = () => {};
  await tryLook();
  const loop = (async () => {
    while (!stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, chainPoll);
        wake = () => (clearTimeout(timer), resolve());
      });
      if (!stopped) await tryLook();
    }
  })();
  return () => {
    stopped = true;
    wake();
    return loop;
  };
}
