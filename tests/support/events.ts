import { BorshCoder, type Idl } from "@coral-xyz/anchor";
import { idls } from "../../sdk/src/generated";

export interface DecodedEvent {
  program: string;
  name: string;
  data: Record<string, unknown>;
}

const coders = new Map(idls.map((idl: Idl) => [idl.address, { program: idl.metadata.name, coder: new BorshCoder(idl) }]));

/** The events of the market's programs in a transaction's logs, in order. */
export function decodeEvents(logs: string[]): DecodedEvent[] {
  const events: DecodedEvent[] = [];
  const running: string[] = [];
  for (const line of logs) {
    const invoked = /^Program (\w+) invoke \[\d+\]$/.exec(line);
    if (invoked) running.push(invoked[1]!);
    else if (/^Program \w+ (success|failed)/.test(line)) running.pop();
    else if (line.startsWith("Program data: ")) {
      const source = coders.get(running.at(-1) ?? "");
      const event = source?.coder.events.decode(line.slice("Program data: ".length));
      if (source && event) events.push({ program: source.program, name: event.name, data: event.data as DecodedEvent["data"] });
    }
  }
  return events;
}
