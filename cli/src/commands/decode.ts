import type { Command } from "commander";
import { decode, tell } from "../decoding";
import type { Context } from "../context";
import { toldOfInput } from "../errors";
import type { Run } from "../run";

export function decodeCommand(program: Command, run: Run): void {
  program
    .command("decode")
    .description("says in words what an error, a signature, a transaction or a file with one means")
    .argument("<what...>", "an error's number or name, a signature, a transaction in base64, or a file")
    .option("--program <name>", "whose error it is")
    .action(run(show));
}

async function show(context: Context, words: string[], { program }: { program?: string }): Promise<void> {
  const what = words.join(" ");
  const found = await decode(what, { program, url: context.settings.rpc }).catch((error: unknown) => {
    throw toldOfInput(error);
  });
  context.print(Array.isArray(found) ? { errors: found } : found, tell(found));
}
