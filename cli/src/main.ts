#!/usr/bin/env node
// The market from the command line: docs/rent.md.
import { market } from "./program";

void market(process.argv.slice(2), {
  env: process.env,
  isTerminal: process.stdin.isTTY,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
