// What must not compile. Each line below an `@ts-expect-error` is a mistake that the types stop; `npm run check` fails
// when one of them compiles, and `misuse.test.ts` sees that each fails for the reason it gives.
import { PublicKey } from "@solana/web3.js";
import { createClient, escrow, market, receipts, send, staking, type Client, type Ledger } from "../../../sdk/src";

declare const client: Client;
declare const ledger: Ledger;
declare const key: PublicKey;
declare const signed: receipts.SignedReceipt;
declare const cosigned: receipts.CosignedReceipt;
declare const rental: escrow.OpenSessionParams;
declare const task: market.PostTaskParams;
declare const policy: receipts.AcceptPolicy;

// @ts-expect-error: 'number' is not assignable to type 'bigint'
void escrow.openSession(client, { ...rental, price: 2_000_000 });

// @ts-expect-error: 'string' is not assignable to type 'bigint'
void market.postTask(client, { ...task, reward: "40" });

// @ts-expect-error: Type '"gpuHour"' is not assignable
void escrow.openSession(client, { ...rental, unitKind: "gpuHour" });

// @ts-expect-error: 'string' is not assignable to type 'PublicKey'
void escrow.openSession(client, { ...rental, node: "So11111111111111111111111111111111111111112" });

// @ts-expect-error: Type 'SignedReceipt' is missing
void escrow.settleFinal(client, { session: key, receipt: signed });

// @ts-expect-error: 'receipt' is missing
void escrow.settle(client, { session: key });

// @ts-expect-error: 'wallet' is missing
void createClient({ ledger });

// @ts-expect-error: Argument of type 'Promise<
void send(client, staking.stake(client, { pool: key, amount: 1n }));

// @ts-expect-error: 'node' does not exist
void staking.createPool(client, { role: "guardian", node: key, commissionBps: 0 });

// @ts-expect-error: 'resultHash' is missing
void market.submitProofAndClaim(client, { task: key, proof: { kind: "acknowledgement", signature: new Uint8Array(64) } });

// @ts-expect-error: 'receipt' does not exist
void market.submitProofAndClaim(client, { task: key, proof: { kind: "attestation", resultHash: key.toBytes(), receipt: cosigned } });

// @ts-expect-error: 'string' is not assignable to parameter of type 'Uint8Array
receipts.decodeReceipt("00");

// @ts-expect-error: 'undefined' is not assignable to type '() => bigint'
void receipts.checkAcceptable({ ...policy, now: undefined }, undefined, receipts.decodeReceipt(cosigned.bytes));

// @ts-expect-error: is missing the following properties from type 'SettleAccounts'
escrow.settleInstruction({ session: key });
