import pino from "pino";
import { readConfig, type Config } from "./config";
import { Engine } from "./engine";
import { createServer } from "./http/server";
import { signingKey } from "./keys";
import { openDatabase } from "./store";

async function main(words: readonly string[]): Promise<void> {
  const config = readConfig(words);
  if (config) await serve(config);
}

async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const key = signingKey(config.key);
  const database = await openDatabase(config.database, (error) => log.error(error, "database"));
  const { parameters, rpc } = config;
  const engine = await Engine.open({ database, key, parameters, onError: (error) => log.error(error, "engine") });
  const server = createServer({ ...config, engine, key, logger: log });
  const address = await server.listen(config.listen);
  const stopChain = rpc && (await (await import("./chain")).followChain({ ...config, rpc, engine, log }));
  log.info({ scheduler: key.publicKey, address, index: engine.head.index }, "ready");

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    if (stopChain) await stopChain();
    await server.close();
    await engine.close();
    await database.close();
    log.info("stopped");
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop(signal));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
