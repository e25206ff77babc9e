// Runs files of tests with a changed program under them, one after another in one process: starting one costs more than
// most tests do. Asked by its parent, see tests.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { LiteSvm } from "litesvm/dist/internal";
import Mocha from "mocha";
import { BanksClient } from "solana-bankrun/dist/internal";
import { collectGarbage } from "../../tests/support/litesvm";
import { root } from "../shell";
import { withOff } from "./guards";
import type { Answer, Question, Ran } from "./tests";

/** The first number in a log line of a guard that refused, as in switch/src/lib.rs. */
const REFUSED = /^Program log: 0x6d7574616e74, (0x[0-9a-f]+), /;

/** What refused since it was last asked. */
let refused = new Set<number>();
function readLogs(logs: string[]): void {
  for (const line of logs) {
    const guard = REFUSED.exec(line)?.[1];
    if (guard !== undefined) refused.add(Number(guard));
  }
}

/** Below the tests' ledgers, which show no logs of what went well. */
function listen(): void {
  const send = Reflect.get(LiteSvm.prototype, "sendVersionedTransaction");
  LiteSvm.prototype.sendVersionedTransaction = function (bytes) {
    const outcome = send.call(this, bytes);
    readLogs("meta" in outcome ? outcome.meta().logs() : outcome.logs());
    return outcome;
  };
  const process = Reflect.get(BanksClient.prototype, "tryProcessVersionedTransaction");
  BanksClient.prototype.tryProcessVersionedTransaction = async function (bytes) {
    const outcome = await process.call(this, bytes);
    readLogs(outcome.meta?.logMessages ?? []);
    return outcome;
  };
}

/** Tests keep ledgers in their modules: each run loads them anew. Ledgers are freed when the loop has turned. */
async function forgetTests(): Promise<void> {
  for (const file of Object.keys(require.cache)) if (file.startsWith(join(root, "tests"))) delete require.cache[file];
  await setImmediate();
  collectGarbage();
}

async function run({ file, only, isToTheEnd, image, program, off }: Question): Promise<Answer> {
  writeFileSync(join(process.env["DEPLOY_FOLDER"]!, `${program}.so`), withOff(readFileSync(image), off));
  refused = new Set();
  const take = () => {
    const taken = [...refused];
    refused = new Set();
    return taken;
  };
  const mocha = new Mocha({ timeout: 300_000, bail: !isToTheEnd, reporter: class {} as never });
  mocha.addFile(file);
  if (only !== undefined) mocha.grep(new RegExp(only));
  const tests: Ran[] = [];
  const answer: Answer = { tests, failures: [], refusedInHooks: [] };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    let began = 0;
    const finish = (test: Mocha.Test) => tests.push({ title: test.fullTitle(), ms: Date.now() - began, refused: take() });
    runner.on("test", () => {
      answer.refusedInHooks.push(...take());
      began = Date.now();
    });
    runner.on("pass", finish);
    runner.on("fail", (test, error: Error) => answer.failures.push({ title: test.fullTitle(), message: String(error.message) }));
  });
  answer.refusedInHooks.push(...take());
  mocha.dispose();
  await forgetTests();
  return answer;
}

listen();
process.on("message", (question: Question) => {
  run(question).then(
    (answer) => process.send!(answer),
    // A file that does not even load has failed.
    (error: unknown) => process.send!({ tests: [], failures: [{ title: question.file, message: String(error) }], refusedInHooks: [] }),
  );
});
