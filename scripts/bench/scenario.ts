import type { PublicKey } from "@solana/web3.js";
import type { LiteLedger } from "../../tests/support";
import type { Prepared, Scenario } from "./measure";

/** Brings a fixture to the state just before, and returns what is to be measured: the one transaction that it sends. */
type Ready<F> = (fixture: F) => Promise<() => Promise<unknown>> | (() => Promise<unknown>);

/** The scenarios of a program whose fixture `start` makes. */
export function scenarioOf<F extends { ledger: LiteLedger }>(program: string, start: () => Promise<F>) {
  return (instruction: string, scenario: string, ready: Ready<F>): Scenario => ({
    program,
    instruction,
    scenario,
    async prepare() {
      const fixture = await start();
      const action = await ready(fixture);
      return { ledger: fixture.ledger, ...(await held(fixture.ledger, action)) };
    },
  });
}

/** What `action` would send, which stays unsent. */
async function held(ledger: LiteLedger, action: () => Promise<unknown>): Promise<Prepared> {
  const transactions: Prepared[] = [];
  const send = ledger.send.bind(ledger);
  ledger.send = async (instructions, signers = [], { payer } = {}) => {
    transactions.push({ instructions, signers, ...(payer ? { payer } : {}) });
    return { logs: [], events: [], computeUnits: 0, bytes: 0 };
  };
  try {
    await action();
  } finally {
    ledger.send = send;
  }
  const [only, ...others] = transactions;
  if (!only || others.length > 0) throw new Error(`a scenario is one transaction, not ${transactions.length}`);
  return only;
}

/** Puts a key that can sign where an account names an address that only a program signs for. */
export async function impersonate(ledger: LiteLedger, account: PublicKey, from: PublicKey, to: PublicKey): Promise<void> {
  const found = ledger.accountNow(account)!;
  to.toBuffer().copy(found.data, found.data.indexOf(from.toBuffer()));
  await ledger.setAccount(account, found);
}
