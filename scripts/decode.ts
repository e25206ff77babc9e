// npm run decode -- <error | signature | transaction in base64 | file> [--program <name or address>] [--url <RPC>]
import { parseArgs } from "node:util";
import { decode, tell, tellError } from "../cli/src/decoding";
import { harmless } from "../cli/src/show";
import { MarketError } from "../sdk/src/errors";

const usage = "npm run decode -- <error | signature | transaction in base64 | file> [--program <name>] [--url <RPC>]";

async function main(words: string[]): Promise<string> {
  const options = { program: { type: "string" }, url: { type: "string" } } as const;
  const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
  return positionals.length === 0 ? usage : tell(await decode(positionals.join(" "), values));
}

main(process.argv.slice(2)).then((words) => console.log(harmless(words)), (error: Error) => {
  console.error(`decode: ${harmless(error instanceof MarketError ? tellError(error) : error.message)}`);
  process.exitCode = 1;
});
