import { Keypair, PublicKey, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { TOKEN_PROGRAM_ID } from "@solana/spl-token";
import {
  amounts,
  dealAccounts,
  decodeExposure,
  decodeLedger,
  decodeSession,
  findExposureAddress,
  findFaultAddress,
  findLedgerAddress,
  findRenterAddress,
  findSessionAddress,
  owes,
  type Amounts,
  type Deal,
  type DealAccounts,
  type PayeeRole,
  type Session,
  type SessionState,
} from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { CONFIG_ADDRESS as ESCROW_CONFIG_ADDRESS } from "../../sdk/src/generated/escrow/pdas";
import { findPoolAddress, STAKING_CONFIG_ADDRESS } from "../../sdk/src/staking";
import { named, TransactionFailed, type LiteLedger, type Random } from "../support";
import { decodeDeal, Fixture, PARAMETERS, USDC } from "./fixture";
import { cosigned } from "./receipts";

interface Party {
  wallet: Keypair;
  token: PublicKey;
  /** Its counter of deals, of a renter. */
  counter: PublicKey;
}

interface Node {
  operator: Party;
  address: PublicKey;
  exposure: PublicKey;
  receiptKey: Keypair;
  unitKind: "gpuSecond" | "cpuSecond";
}

/** A deal as the walk believes it to be; everything else is read from the chain. */
interface Live {
  kind: "session" | "ledger";
  accounts: DealAccounts;
  renter: Party;
  node: Node;
  /** Money sent to the vault by strangers. */
  donated: bigint;
  /** What the deal had earned when it was last looked at. */
  earned: Amounts;
  /** Rent of both accounts. */
  rent: bigint;
}

const NOTHING: Amounts = { gross: 0n, renterFee: 0n, providerFee: 0n, total: 0n, toOperator: 0n, toTreasury: 0n };
const ROLES: PayeeRole[] = ["renter", "operator", "treasury"];

/**
 * A market that does at random what its users may do, and what they may not. After every step it compares the chain with
 * what must hold whatever happened; what it believes of a deal is only what the receipts say.
 */
export class Walk {
  readonly sent = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly live: Live[] = [];
  /** The logs of the last step. */
  logs: string[] = [];

  private readonly config = ESCROW_CONFIG_ADDRESS;
  private readonly sessionKey = named("walk session key");
  private readonly stranger = named("walk stranger");
  private parties: Party[] = [];
  private renters: Party[] = [];
  private nodes: Node[] = [];
  private treasury!: Party;
  private supply = 0n;
  /** What each wallet must have in lamports, with the rent that it locked. */
  private lamports = new Map<string, bigint>();
  /** What each token account must have, with what waits for it and what is unspent. */
  private money = new Map<string, bigint>();
  private initial = new Map<string, bigint>();
  private gave = new Map<string, bigint>();
  private blocked = new Map<string, { token: PublicKey; mend: Buffer }>();
  private faults: { renter: Party; address: PublicKey }[] = [];

  private constructor(
    readonly f: Fixture<LiteLedger>,
    private readonly random: Random,
  ) {}

  static async start(f: Fixture<LiteLedger>, random: Random): Promise<Walk> {
    const walk = new Walk(f, random);
    await walk.prepare();
    return walk;
  }

  private async prepare(): Promise<void> {
    const { f } = this;
    const party = async (name: string, money: bigint): Promise<Party> => {
      const wallet = named(`walk ${name}`);
      await f.ledger.fund(wallet.publicKey);
      return { wallet, token: await f.mint.fund(wallet.publicKey, money), counter: findRenterAddress(wallet.publicKey) };
    };
    for (const name of ["renter 1", "renter 2", "renter 3"]) {
      const renter = await party(name, 1_000_000n * USDC);
      await f.registerRenter(renter.wallet);
      this.renters.push(renter);
    }
    for (const [name, nodeClass] of [["operator 1", "gpu"], ["operator 2", "cpu"]] as const) {
      const operator = await party(name, 0n);
      const receiptKey = named(`walk receipt key of ${name}`);
      const address = await f.registerNode({
        operator: operator.wallet,
        class: nodeClass,
        receiptKey: receiptKey.publicKey,
        floorPrice: 1n,
      });
      await f.send([escrow.openExposureInstruction({ node: address, payer: f.ledger.payer.publicKey })]);
      const exposure = findExposureAddress(address);
      this.nodes.push({ operator, address, exposure, receiptKey, unitKind: nodeClass === "gpu" ? "gpuSecond" : "cpuSecond" });
    }
    await f.ledger.fund(this.stranger.publicKey);
    this.treasury = { wallet: f.treasury, token: f.feeVault, counter: f.feeVault };
    this.parties = [...this.renters, ...this.nodes.map(({ operator }) => operator), this.treasury];
    this.supply = (await f.mint.supply()) - f.staked;
    for (const { wallet, token } of this.parties) {
      this.money.set(token.toBase58(), this.balance(token));
      this.initial.set(token.toBase58(), this.balance(token));
      this.lamports.set(wallet.publicKey.toBase58(), this.lamportsOf(wallet.publicKey));
    }
  }

  // What may happen

  private readonly actions: [number, () => void][] = [
    [12, () => this.open()],
    [12, () => this.accept()],
    [6, () => this.cancel()],
    [4, () => this.topUp()],
    [4, () => this.extend()],
    [26, () => this.settle()],
    [5, () => this.settleFinal()],
    [4, () => this.requestClose()],
    [5, () => this.finalize()],
    [9, () => this.reportAbandoned()],
    [3, () => this.openLedger()],
    [5, () => this.deposit()],
    [10, () => this.voucher()],
    [4, () => this.requestWithdraw()],
    [4, () => this.withdraw()],
    [3, () => this.closeLedger()],
    [8, () => this.claim()],
    [3, () => this.donate()],
    [2, () => this.block()],
    [5, () => this.mend()],
    [6, () => this.f.ledger.travelNow(this.random.bigint(1n, 1_500n))],
    [1, () => this.govern()],
  ];
  private readonly weight = this.actions.reduce((sum, [weight]) => sum + weight, 0);

  step(): void {
    this.logs = [];
    this.receipt = undefined;
    let at = this.random.int(1, this.weight);
    const [, act] = this.actions.find(([weight]) => (at -= weight) <= 0)!;
    act();
  }

  private open(): void {
    if (this.count("session") >= 8) return;
    const [renter, node, now] = [this.random.pick(this.renters), this.random.pick(this.nodes), this.f.ledger.nowNow()];
    const session = findSessionAddress(this.f.instance, renter.wallet.publicKey, this.nonce(renter));
    const accounts = {
      renter: renter.wallet.publicKey,
      renterToken: renter.token,
      node: node.address,
      mint: this.f.mint.address,
      session,
    };
    const terms = {
      offer: {
        price: this.random.bigint(0n, 3n * USDC),
        unitKind: this.random.chance(20) ? ("request" as const) : node.unitKind,
        renterFeeBps: this.feeBps(),
        sessionKey: this.sessionKey.publicKey,
      },
      maxUnits: this.random.bigint(0n, 20_000n),
      acceptBy: now + this.random.bigint(1n, 9_000n),
      expiresAt: now + this.random.bigint(9_000n, 40_000n),
      challengeWindow: this.random.int(60, 4_000),
      silenceLimit: this.random.int(60, 600),
      sshKeyHash: undefined,
      jobSpecHash: undefined,
    };
    if (this.send("open_session", [escrow.openSessionInstruction(accounts, terms)], [renter.wallet])) {
      this.add("session", session, renter, node);
    }
  }

  private accept(): void {
    const deal = this.pick("session", "proposed");
    if (!deal) return;
    const { operator } = this.random.chance(90) ? deal.node : this.random.pick(this.nodes);
    const accept = escrow.acceptSessionInstruction({
      operator: operator.wallet.publicKey,
      session: deal.accounts.deal,
      node: deal.node.address,
      operatorToken: operator.token,
      exposure: deal.accounts.exposure,
      pool: findPoolAddress("node", deal.node.address),
      stakingConfig: STAKING_CONFIG_ADDRESS,
    });
    if (this.send("accept_session", [accept], [operator.wallet])) deal.accounts.operatorToken = operator.token;
  }

  private cancel(): void {
    const deal = this.pick("session", "proposed");
    if (!deal) return;
    const caller = this.random.chance(50) ? deal.renter.wallet : this.stranger;
    this.send("cancel_unaccepted", [escrow.cancelUnacceptedInstruction({ ...deal.accounts, caller: caller.publicKey })], [caller]);
  }

  private topUp(): void {
    const deal = this.pick("session", "active");
    if (deal) this.send("top_up", [escrow.topUpInstruction(deal.accounts, { units: this.random.bigint(0n, 5_000n) })], [deal.renter.wallet]);
  }

  private extend(): void {
    const deal = this.pick("session", "active");
    if (!deal) return;
    const expiresAt = this.f.ledger.nowNow() + this.random.bigint(0n, 80_000n);
    this.send("extend", [escrow.extendInstruction(deal.accounts, { expiresAt })], [deal.renter.wallet]);
  }

  private settle(): void {
    const deal = this.pick("session", "active");
    if (!deal) return;
    const proof = this.proof(deal, (this.state(deal) as Session).maxUnits, this.random.chance(3));
    this.send("settle", [proof, escrow.settleInstruction(deal.accounts)], []);
  }

  private settleFinal(): void {
    const deal = this.pick("session", "active");
    if (!deal) return;
    const proof = this.proof(deal, (this.state(deal) as Session).maxUnits, this.random.chance(90));
    this.send("settle_final", [proof, escrow.settleFinalInstruction(deal.accounts)], []);
  }

  private requestClose(): void {
    const deal = this.pick("session", "active");
    if (!deal) return;
    const caller = this.random.pick([deal.renter.wallet, deal.node.operator.wallet, this.stranger]);
    this.send("request_close", [escrow.requestCloseInstruction({ session: deal.accounts.deal, caller: caller.publicKey })], [caller]);
  }

  private finalize(): void {
    const deal = this.pick("session", "closing");
    if (deal) this.send("finalize_close", [escrow.finalizeCloseInstruction(deal.accounts)], []);
  }

  private reportAbandoned(): void {
    const deal = this.pick("session", "active");
    if (!deal) return;
    if (this.send("report_abandoned", [escrow.reportAbandonedInstruction({ ...deal.accounts, reporter: deal.accounts.renter })], [deal.renter.wallet])) {
      this.faults.push({ renter: deal.renter, address: findFaultAddress(deal.accounts.deal) });
    }
  }

  private openLedger(): void {
    if (this.count("ledger") >= 4) return;
    const [renter, node] = [this.random.pick(this.renters), this.random.pick(this.nodes)];
    const ledger = findLedgerAddress(this.f.instance, renter.wallet.publicKey, this.nonce(renter));
    const accounts = {
      renter: renter.wallet.publicKey,
      renterToken: renter.token,
      node: node.address,
      operatorToken: node.operator.token,
      mint: this.f.mint.address,
      ledger,
    };
    const offer = {
      price: this.random.bigint(0n, 9_999n),
      unitKind: "request" as const,
      renterFeeBps: this.feeBps(),
      sessionKey: this.sessionKey.publicKey,
    };
    const open = escrow.openLedgerInstruction(accounts, { offer, withdrawDelay: this.random.int(60, 3_000) });
    if (this.send("open_ledger", [open], [renter.wallet])) this.add("ledger", ledger, renter, node);
  }

  private deposit(): void {
    const deal = this.pick("ledger");
    if (deal) this.send("deposit", [escrow.depositInstruction(deal.accounts, { amount: this.random.bigint(0n, USDC) })], [deal.renter.wallet]);
  }

  private voucher(): void {
    const deal = this.pick("ledger");
    if (deal) this.send("settle_voucher", [this.proof(deal, 400n, false), escrow.settleVoucherInstruction(deal.accounts)], []);
  }

  private requestWithdraw(): void {
    const deal = this.pick("ledger");
    if (!deal) return;
    const amount = this.random.chance(50) ? 2n ** 64n - 1n : this.random.bigint(0n, USDC);
    this.send("request_withdraw", [escrow.requestWithdrawInstruction(deal.accounts, { amount })], [deal.renter.wallet]);
  }

  private withdraw(): void {
    const deal = this.pick("ledger");
    if (deal) this.send("withdraw", [escrow.withdrawInstruction(deal.accounts)], []);
  }

  private closeLedger(): void {
    const deal = this.pick("ledger");
    if (deal) this.send("close_ledger", [escrow.closeLedgerInstruction(deal.accounts)], [deal.renter.wallet]);
  }

  private claim(): void {
    const waiting = this.live.filter((deal) => ROLES.some((role) => this.state(deal)[role].owed > 0n));
    const deal = waiting.length > 0 && this.random.chance(90) ? this.random.pick(waiting) : this.pick();
    if (!deal) return;
    const role = this.random.pick(ROLES);
    const payee = role === "operator" ? deal.accounts.operatorToken : this.state(deal)[role].token;
    const destination = this.random.chance(90) ? payee : this.random.pick(this.parties).token;
    const caller = this.random.chance(50) ? this.stranger : this.random.pick(this.parties.slice(0, -1)).wallet;
    const claim = deal.kind === "session" ? escrow.claimWaitingInstruction : escrow.claimLedgerWaitingInstruction;
    const name = deal.kind === "session" ? "claim_waiting" : "claim_ledger_waiting";
    this.send(name, [claim({ ...deal.accounts, destination, caller: caller.publicKey }, { payee: role })], [caller]);
  }

  /** Money for nothing: a renter sends some into a vault. */
  private donate(): void {
    const deal = this.pick();
    const donor = this.random.pick(this.renters);
    if (!deal || this.blocked.has(donor.token.toBase58())) return;
    const amount = this.random.bigint(1n, 1_000n);
    const data = Buffer.alloc(9);
    data[0] = 3;
    data.writeBigUInt64LE(amount, 1);
    const keys = [
      { pubkey: donor.token, isSigner: false, isWritable: true },
      { pubkey: deal.accounts.vault, isSigner: false, isWritable: true },
      { pubkey: donor.wallet.publicKey, isSigner: true, isWritable: false },
    ];
    deal.donated += amount;
    if (!this.send("donate", [{ programId: TOKEN_PROGRAM_ID, keys, data }], [donor.wallet])) {
      deal.donated -= amount;
      return;
    }
    this.shift(donor.token, -amount);
    this.gave.set(donor.token.toBase58(), (this.gave.get(donor.token.toBase58()) ?? 0n) + amount);
  }

  /** Freezes an account, or gives it to somebody else, with the money in it. */
  private block(): void {
    const { token } = this.random.pick(this.parties);
    if (this.blocked.has(token.toBase58())) return;
    const account = this.f.ledger.accountNow(token)!;
    const data = Buffer.from(account.data);
    this.blocked.set(token.toBase58(), { token, mend: Buffer.from(account.data) });
    if (this.random.chance(50)) data[108] = 2;
    else this.stranger.publicKey.toBuffer().copy(data, 32);
    void this.f.ledger.setAccount(token, { ...account, data });
  }

  private mend(): void {
    if (this.blocked.size === 0) return;
    const { token, mend } = this.random.pick([...this.blocked.values()]);
    const account = this.f.ledger.accountNow(token)!;
    void this.f.ledger.setAccount(token, { ...account, data: mend });
    this.blocked.delete(token.toBase58());
  }

  private govern(): void {
    if (this.random.chance(50)) {
      const paused = this.random.chance(20);
      this.send("set_paused", [escrow.setPausedInstruction({ signer: this.f.pauseAuthority.publicKey }, { paused })], [this.f.pauseAuthority]);
      return;
    }
    const parameters = {
      ...PARAMETERS,
      renterFeeBps: this.random.int(0, 1_000),
      providerFeeBps: this.random.int(0, 1_000),
      sessionBondBps: this.random.int(0, 10_000),
    };
    this.send("update_config", [escrow.updateConfigInstruction({ authority: this.f.authority.publicKey }, parameters)], [this.f.authority]);
  }

  // What must hold

  check(): void {
    let held = 0n;
    const [money, lamports, exposures] = [new Map(this.money), new Map(this.lamports), new Map<string, [bigint, bigint]>()];
    const take = (from: Map<string, bigint>, key: PublicKey, amount: bigint) =>
      from.set(key.toBase58(), from.get(key.toBase58())! - amount);

    for (const deal of this.live) {
      const { deal: address, vault } = deal.accounts;
      const state = this.state(deal);
      const balance = this.balance(vault);
      held += balance;
      equal(balance, owes(state) + deal.donated, "the vault holds what it owes, and what was donated");
      const { gross, renterFee, providerFee } = amounts(state.rates, state.units);
      equal(state.earned.gross, gross, "gross");
      equal(state.earned.renterFee, renterFee, "renter's fee");
      equal(state.earned.providerFee, providerFee, "provider's fee");
      equal(this.lamportsOf(address) + this.lamportsOf(vault), deal.rent, "rent of a deal");
      take(money, deal.renter.token, owes(state) - state.operator.owed - state.treasury.owed);
      take(money, deal.node.operator.token, state.operator.owed);
      take(money, this.treasury.token, state.treasury.owed);
      take(lamports, deal.renter.wallet.publicKey, deal.rent);
      if (deal.kind !== "session") continue;
      const session = state as Session;
      if (session.state !== "active" && session.state !== "closing") continue;
      const [count, bond] = exposures.get(deal.node.address.toBase58()) ?? [0n, 0n];
      exposures.set(deal.node.address.toBase58(), [count + 1n, bond + session.bond]);
    }
    for (const { renter, address } of this.faults) take(lamports, renter.wallet.publicKey, this.lamportsOf(address));
    for (const { token, wallet } of this.parties) {
      held += this.balance(token);
      equal(this.balance(token), money.get(token.toBase58())!, "a party's money");
      equal(this.lamportsOf(wallet.publicKey), lamports.get(wallet.publicKey.toBase58())!, "a party's lamports");
    }
    for (const { address, exposure: at } of this.nodes) {
      const exposure = decodeExposure(this.data(at)!);
      const [count, bond] = exposures.get(address.toBase58()) ?? [0n, 0n];
      equal(exposure.liveSessions, count, "live sessions of a node");
      equal(exposure.bondRequired, bond, "bond required of a node");
    }
    equal(held, this.supply - this.untouched(), "all money");
  }

  /** What the fixture's own accounts hold. */
  private untouched(): bigint {
    return this.balance(this.f.renterToken) + this.balance(this.f.operatorToken);
  }

  // For comparing with what the logs say

  /** Every live deal's state, with what its vault holds apart from donations. */
  states() {
    return this.live.map((deal) => {
      const { funds, units, number, earned, renter, operator, treasury } = this.state(deal);
      const spent = earned.gross + earned.renterFee;
      const owed = { renter: renter.owed, operator: operator.owed, treasury: treasury.owed };
      const vault = this.balance(deal.accounts.vault) - deal.donated;
      return { address: deal.accounts.deal.toBase58(), funds, units, number, spent, vault, owed };
    });
  }

  /** What each party's account received from vaults since the start, less what it paid or gave into them. */
  receipts() {
    return this.parties.map(({ token }) => {
      const key = token.toBase58();
      const gave = this.gave.get(key) ?? 0n;
      return { token: key, received: this.balance(token) - this.initial.get(key)! + gave };
    });
  }

  exposures() {
    return this.nodes.map(({ address, exposure }) => {
      const { liveSessions, bondRequired } = decodeExposure(this.data(exposure)!);
      return { node: address.toBase58(), exposure: [liveSessions, bondRequired] };
    });
  }

  faultAddresses(): string[] {
    return this.faults.map(({ address }) => address.toBase58());
  }

  // Sending

  private send(name: string, instructions: TransactionInstruction[], signers: Signer[]): boolean {
    try {
      this.logs = this.f.ledger.sendNow(instructions, signers).logs;
    } catch (error) {
      if (!(error instanceof TransactionFailed)) throw error;
      const key = `${name}: ${error.code}`;
      this.refused.set(key, (this.refused.get(key) ?? 0) + 1);
      return false;
    }
    this.sent.set(name, (this.sent.get(name) ?? 0) + 1);
    this.look();
    return true;
  }

  /** Takes what the receipts added from the renters, and lets go of deals that are gone. */
  private look(): void {
    for (const deal of [...this.live]) {
      const data = this.data(deal.accounts.deal);
      const earned = data ? this.earnedOf(this.state(deal)) : this.lastEarned(deal);
      const added = (field: keyof Amounts) => earned[field] - deal.earned[field];
      this.shift(deal.renter.token, -added("total"));
      this.shift(deal.node.operator.token, added("toOperator"));
      this.shift(this.treasury.token, added("toTreasury"));
      deal.earned = earned;
      const state = data ? this.state(deal) : undefined;
      // Donations are the renter's once the deal is over: refunded, or waiting with the refund.
      if (!state || (deal.kind === "session" && (this.state(deal) as Session).state === "settled")) {
        const waits = state ? this.balance(deal.accounts.vault) - owes(state) : 0n;
        this.shift(deal.renter.token, deal.donated - waits);
        deal.donated = waits;
      }
      if (!data) this.live.splice(this.live.indexOf(deal), 1);
    }
  }

  private receipt: { deal: Live; units: bigint } | undefined;
  private known = new WeakMap<Live, { data: Buffer; state: Deal }>();

  /** A deal that is gone earned what its last receipt says: the one just sent, or the one settled before. */
  private lastEarned(deal: Live): Amounts {
    const before = this.known.get(deal)!.state;
    const units = this.receipt?.deal === deal && this.receipt.units > before.units ? this.receipt.units : before.units;
    return amounts(before.rates, units);
  }

  private earnedOf = ({ rates, units }: Deal): Amounts => amounts(rates, units);

  /** A receipt that is mostly good: number and units go on, or, now and then, back or too far. */
  private proof(deal: Live, limit: bigint, isFinal: boolean): TransactionInstruction {
    const { number, units } = this.state(deal);
    const wanted = units + this.random.bigint(0n, (deal.kind === "session" ? limit : 40n) / 4n + 1n);
    const honest = deal.kind === "session" && wanted > limit && this.random.chance(80) ? limit : wanted;
    const next = this.random.chance(5) ? this.random.bigint(0n, limit * 2n) : honest;
    this.receipt = { deal, units: next };
    return cosigned(
      deal.accounts.deal,
      {
        kind: deal.kind,
        isFinal: isFinal && deal.kind === "session",
        number: this.random.chance(5) ? 1n : number + this.random.bigint(1n, 3n),
        units: next,
      },
      { node: this.random.chance(97) ? deal.node.receiptKey : this.stranger, renter: this.sessionKey },
    );
  }

  private add(kind: Live["kind"], address: PublicKey, renter: Party, node: Node): void {
    const accounts = dealAccounts(address, decodeDeal(this.data(address)!));
    // An account that no operator has named yet cannot be written to: the walk tries the operator's.
    if (kind === "session") accounts.operatorToken = node.operator.token;
    const rent = this.lamportsOf(address) + this.lamportsOf(accounts.vault);
    this.live.push({ kind, accounts, renter, node, donated: 0n, earned: NOTHING, rent });
  }

  private count(kind: Live["kind"]): number {
    return this.live.filter((deal) => deal.kind === kind).length;
  }

  /** Any deal of the kind; mostly, of sessions, one in the given state, because most of the rest would be refused. */
  private pick(kind?: Live["kind"], state?: SessionState): Live | undefined {
    const deals = kind ? this.live.filter((deal) => deal.kind === kind) : this.live;
    const fitting = deals.filter((deal) => !state || (this.state(deal) as Session).state === state);
    const from = fitting.length > 0 && this.random.chance(90) ? fitting : deals;
    return from.length > 0 ? this.random.pick(from) : undefined;
  }

  private shift(token: PublicKey, amount: bigint): void {
    this.money.set(token.toBase58(), this.money.get(token.toBase58())! + amount);
  }

  private feeBps(): number {
    // authority, pending, pause authority, mint, fee vault, its owner, instance: seven times 32 bytes after the first 8.
    return this.data(this.config)!.readUInt16LE(8 + 7 * 32);
  }

  private nonce({ counter }: Party): bigint {
    return this.data(counter)!.readBigUInt64LE(40);
  }

  private state(deal: Live): Deal {
    const data = this.data(deal.accounts.deal)!;
    const known = this.known.get(deal);
    if (known?.data === data) return known.state;
    const state = deal.kind === "session" ? decodeSession(data) : decodeLedger(data);
    this.known.set(deal, { data, state });
    return state;
  }

  private data(address: PublicKey): Buffer | undefined {
    const data = this.f.ledger.accountNow(address)?.data;
    return data && data.length > 0 ? data : undefined;
  }

  private balance(token: PublicKey): bigint {
    return this.data(token)?.readBigUInt64LE(64) ?? 0n;
  }

  private lamportsOf(address: PublicKey): bigint {
    return BigInt(this.f.ledger.accountNow(address)?.lamports ?? 0);
  }
}

function equal(is: bigint, shouldBe: bigint, what: string): void {
  if (is !== shouldBe) throw new Error(`${what}: is ${is}, should be ${shouldBe}`);
}
