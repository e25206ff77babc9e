import { Connection } from "@solana/web3.js";

const TIMEOUT_MILLISECONDS = 30_000;
const ATTEMPTS = 5;
const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 10_000;

/**
 * A connection to an RPC node that never waits for ever, and that goes slower when it is asked to: web3.js alone has no
 * timeout, and passes over what a server says about when to come back.
 */
export function connect(url: string): Connection {
  return new Connection(url, { commitment: "confirmed", disableRetryOnRateLimit: true, fetch: patientFetch });
}

async function patientFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
    if (answer.status !== 429 || attempt === ATTEMPTS) return answer;
    await answer.body?.cancel();
    await new Promise((resume) => setTimeout(resume, wait(answer.headers.get("retry-after"), attempt)));
  }
}

function wait(retryAfter: string | null, attempt: number): number {
  const asked = Number(retryAfter ?? NaN) * 1_000;
  const milliseconds = asked >= 0 ? asked : FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1);
  return Math.min(milliseconds, LONGEST_WAIT_MILLISECONDS);
}
