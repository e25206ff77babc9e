import type { PublicKey } from "@solana/web3.js";
import { escrow, receipts, send, type Client } from "@compute-market/sdk";
import type { Bounds } from "./meter";

/** A session on chain, as the node last saw it, and what the node does there. */
export class Settlement {
  #settledAt = performance.now();
  #seenAt = performance.now();

  private constructor(
    private readonly client: Client,
    readonly address: PublicKey,
    /** Nothing once the session is over. */
    private session: escrow.Session | undefined,
    readonly bounds: Omit<Bounds, "unitsPerSecond">,
  ) {}

  static async of(client: Client, address: PublicKey): Promise<Settlement> {
    const [session] = await escrow.fetchSessions(client, [address]);
    // One that is gone takes no receipt any more.
    const { activeAt, maxUnits } = session ?? { activeAt: 0n, maxUnits: 0n };
    return new Settlement(client, address, session, { activeAt, maxUnits });
  }

  /** Looks again, if it was not looked for so many seconds. */
  async refresh(everySeconds: number): Promise<void> {
    if ((performance.now() - this.#seenAt) / 1_000 < everySeconds) return;
    await this.#look();
  }

  /** Whether nothing more is to be served. */
  isOver(now: bigint): boolean {
    return this.session?.state !== "active" || now >= this.session.expiresAt;
  }

  /** Brings the last receipt that both signed, now and then. Whether the session is gone. */
  async settleIfDue(last: receipts.CosignedReceipt | undefined, everySeconds: number): Promise<boolean> {
    if (!this.session || this.session.state === "settled") return true;
    // A renter may call a node gone that brings nothing for too long.
    const most = Math.min(everySeconds, this.session.silenceLimit / 3);
    if ((performance.now() - this.#settledAt) / 1_000 >= most) await this.#settle(last);
    return false;
  }

  /**
   * Ends the session: with the final receipt at once; if the renter does not sign one, with the last that it did sign,
   * after the time in which it could bring a higher one. Whether the session is gone.
   */
  async finish(last: receipts.CosignedReceipt | undefined, isRenterSilent: boolean): Promise<boolean> {
    const { client, address } = this;
    const session = await this.#look();
    if (!session || session.state === "settled") return true;
    if (last && receipts.decodeReceipt(last.bytes).isFinal && !(await this.#isTooLate())) {
      await send(client, await escrow.settleFinal(client, { session: address, receipt: last }));
    } else if (session.state === "closing" && (await this.#isTooLate())) {
      await send(client, await escrow.finalizeClose(client, { session: address }));
    } else if (session.state === "closing" || isRenterSilent) {
      await this.#settle(last);
      if (session.state === "active") await send(client, await escrow.requestClose(client, { session: address }));
      return false;
    } else return false;
    return (await this.#look()) === undefined;
  }

  async #settle(last: receipts.CosignedReceipt | undefined): Promise<void> {
    if (!last || receipts.decodeReceipt(last.bytes).number <= this.session!.number) return;
    await send(this.client, await escrow.settle(this.client, { session: this.address, receipt: last }));
    this.#settledAt = performance.now();
    await this.#look();
  }

  async #isTooLate(): Promise<boolean> {
    return this.session!.state === "closing" && (await this.client.ledger.now()) >= this.session!.closeAt;
  }

  async #look(): Promise<escrow.Session | undefined> {
    // Before: a ledger that does not answer is not asked at every tick.
    this.#seenAt = performance.now();
    const [session] = await escrow.fetchSessions(this.client, [this.address]);
    this.session = session;
    if (session) this.bounds.maxUnits = session.maxUnits;
    return session;
  }
}
