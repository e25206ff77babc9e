import { BN, Program } from "@coral-xyz/anchor";
import { AccountLayout, TOKEN_PROGRAM_ID } from "@solana/spl-token";
import { PublicKey, SystemProgram, type Keypair, type Signer, type TransactionInstruction } from "@solana/web3.js";
import { treasuryIdl, type TreasuryIdl } from "../../sdk/src/generated";
import {
  named,
  programDataAddress,
  startLiteSVM,
  TestMint,
  upgradeAuthority,
  type LiteLedger,
  type Sent,
} from "../support";

export const USDC = 1_000_000n;
export const DAY = 86_400n;
export const PROGRAM_ID = new PublicKey(treasuryIdl.address);
export const NOBODY = PublicKey.default;

export interface Parameters {
  perTransaction: bigint;
  perWindow: bigint;
  windowSecs: bigint;
  sweep: [hot: number, warm: number, cold: number];
  slash: [victim: number, finder: number, treasury: number];
}

export const DEFAULTS: Parameters = {
  perTransaction: 500n * USDC,
  perWindow: 1_000n * USDC,
  windowSecs: DAY,
  sweep: [2_000, 5_000, 3_000],
  slash: [5_000, 1_000, 4_000],
};

type Fetched<Name extends keyof Program<TreasuryIdl>["account"]> = Awaited<
  ReturnType<Program<TreasuryIdl>["account"][Name]["fetch"]>
>;
export type Config = Fetched<"treasuryConfig">;
export type SpendWindow = Fetched<"spendWindow">;
export type Held = Fetched<"held">;
type Accounts = Record<string, PublicKey | null>;

export const pda = (...seeds: (string | PublicKey)[]): PublicKey =>
  PublicKey.findProgramAddressSync(
    seeds.map((seed) => (typeof seed === "string" ? Buffer.from(seed) : seed.toBuffer())),
    PROGRAM_ID,
  )[0];

/** A treasury on LiteSVM, which checks signatures. Every builder takes accounts to put in place of the right ones. */
export class Fixture {
  readonly program: Program<TreasuryIdl>;
  readonly authority = upgradeAuthority;
  readonly pauseAuthority = named("treasury pause authority");
  readonly operationalKey = named("treasury operational key");
  readonly coldOwner = named("treasury cold owner").publicKey;
  readonly stranger = named("treasury stranger");
  readonly config = pda("config");
  readonly window = pda("window");
  readonly held = pda("held");
  readonly feeVault = pda("fee_vault");
  readonly hotVault = pda("hot_vault");
  readonly claimVault = pda("claim_vault");
  readonly warmVault: PublicKey;
  readonly coldVault: PublicKey;

  private constructor(
    readonly ledger: LiteLedger,
    readonly mint: TestMint,
  ) {
    this.program = new Program<TreasuryIdl>(treasuryIdl, ledger.provider);
    this.warmVault = mint.accountOf(this.authority.publicKey);
    this.coldVault = mint.accountOf(this.coldOwner);
  }

  static async uninitialized(): Promise<Fixture> {
    const ledger = startLiteSVM();
    const fixture = new Fixture(ledger, await TestMint.create(ledger));
    for (const key of [fixture.authority, fixture.stranger]) await ledger.fund(key.publicKey);
    for (const owner of [fixture.authority.publicKey, fixture.coldOwner]) await fixture.mint.fund(owner, 0n);
    return fixture;
  }

  static async create(parameters: Partial<Parameters> = {}): Promise<Fixture> {
    const fixture = await Fixture.uninitialized();
    await fixture.send([await fixture.initialize(parameters)], fixture.authority);
    return fixture;
  }

  send(instructions: TransactionInstruction[], ...signers: Signer[]): Promise<Sent> {
    return this.ledger.send(instructions, signers);
  }

  balance(account: PublicKey): Promise<bigint> {
    return this.mint.balance(account);
  }

  readConfig(): Promise<Config> {
    return this.program.account.treasuryConfig.fetch(this.config);
  }

  /** Changes the config behind the program's back, to states that only other programs can make. */
  async writeConfig(changes: Partial<Config>): Promise<void> {
    const account = (await this.ledger.account(this.config))!;
    const data = await this.program.coder.accounts.encode("treasuryConfig", {
      ...(await this.readConfig()),
      ...changes,
    });
    await this.ledger.setAccount(this.config, { ...account, data: Buffer.concat([data], account.data.length) });
  }

  /** Pins a test's key where `pin_slash_callers` pins a program's authority PDA. */
  async pinSlashCaller(authority: PublicKey): Promise<void> {
    await this.writeConfig({ staking: { program: named("some program").publicKey, authority } });
  }

  /** Rewrites a token account in a way that its owner could have, or the mint's issuer. */
  async rewriteToken(address: PublicKey, changes: Partial<ReturnType<typeof AccountLayout.decode>>): Promise<void> {
    const account = (await this.ledger.account(address))!;
    const data = Buffer.alloc(AccountLayout.span);
    AccountLayout.encode({ ...AccountLayout.decode(account.data), ...changes }, data);
    await this.ledger.setAccount(address, { ...account, data });
  }

  async closeToken(address: PublicKey): Promise<void> {
    await this.ledger.setAccount(address, null);
  }

  async thaw(address: PublicKey): Promise<void> {
    await this.rewriteToken(address, { state: 1 });
  }

  initialize(
    parameters: Partial<Parameters> = {},
    accounts: Accounts = {},
    keys: { pauseAuthority?: PublicKey; operationalKey?: PublicKey } = {},
  ) {
    return this.program.methods
      .initialize({
        pauseAuthority: keys.pauseAuthority ?? this.pauseAuthority.publicKey,
        operationalKey: keys.operationalKey ?? this.operationalKey.publicKey,
        parameters: encoded({ ...DEFAULTS, ...parameters }),
      })
      .accountsPartial({
        authority: this.authority.publicKey,
        program: PROGRAM_ID,
        programData: programDataAddress(PROGRAM_ID),
        config: this.config,
        window: this.window,
        held: this.held,
        mint: this.mint.address,
        feeVault: this.feeVault,
        hotVault: this.hotVault,
        claimVault: this.claimVault,
        warmVault: this.warmVault,
        coldVault: this.coldVault,
        tokenProgram: TOKEN_PROGRAM_ID,
        systemProgram: SystemProgram.programId,
        ...accounts,
      })
      .instruction();
  }

  private govern(accounts: Accounts) {
    return { authority: this.authority.publicKey, config: this.config, ...accounts };
  }

  proposeAuthority(next: PublicKey, accounts: Accounts = {}) {
    return this.program.methods.proposeAuthority(next).accountsPartial(this.govern(accounts)).instruction();
  }

  acceptAuthority(newAuthority: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .acceptAuthority()
      .accountsPartial({ newAuthority, config: this.config, warmVault: this.mint.accountOf(newAuthority), ...accounts })
      .instruction();
  }

  setPauseAuthority(key: PublicKey, accounts: Accounts = {}) {
    return this.program.methods.setPauseAuthority(key).accountsPartial(this.govern(accounts)).instruction();
  }

  setPaused(paused: boolean, signer: PublicKey) {
    return this.program.methods.setPaused(paused).accountsPartial({ signer, config: this.config }).instruction();
  }

  updateConfig(parameters: Partial<Parameters>, accounts: Accounts = {}) {
    return this.program.methods
      .updateConfig(encoded({ ...DEFAULTS, ...parameters }))
      .accountsPartial({ ...this.govern(accounts), window: this.window, ...accounts })
      .instruction();
  }

  pinSlashCallers(staking: PublicKey, computeBond: PublicKey, disputes: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .pinSlashCallers(staking, computeBond, disputes)
      .accountsPartial(this.govern(accounts))
      .instruction();
  }

  rotateOperationalKey(key: PublicKey, accounts: Accounts = {}) {
    return this.program.methods.rotateOperationalKey(key).accountsPartial(this.govern(accounts)).instruction();
  }

  proposeCold(newColdVault: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .proposeCold()
      .accountsPartial({ ...this.govern(accounts), newColdVault })
      .instruction();
  }

  cancelCold(accounts: Accounts = {}) {
    return this.program.methods.cancelCold().accountsPartial(this.govern(accounts)).instruction();
  }

  applyCold(newColdVault: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .applyCold()
      .accountsPartial({ ...this.govern(accounts), newColdVault })
      .instruction();
  }

  refillHot(amount: bigint, accounts: Accounts = {}) {
    return this.program.methods
      .refillHot(bn(amount))
      .accountsPartial({
        ...this.govern({}),
        warmVault: this.warmVault,
        hotVault: this.hotVault,
        tokenProgram: TOKEN_PROGRAM_ID,
        ...accounts,
      })
      .instruction();
  }

  spendHot(amount: bigint, destination: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .spendHot(bn(amount))
      .accountsPartial({
        operationalKey: this.operationalKey.publicKey,
        config: this.config,
        window: this.window,
        hotVault: this.hotVault,
        destination,
        tokenProgram: TOKEN_PROGRAM_ID,
        ...accounts,
      })
      .instruction();
  }

  sweep(accounts: Accounts = {}) {
    return this.program.methods
      .sweep()
      .accountsPartial({
        config: this.config,
        held: this.held,
        feeVault: this.feeVault,
        hotVault: this.hotVault,
        warmVault: this.warmVault,
        coldVault: this.coldVault,
        tokenProgram: TOKEN_PROGRAM_ID,
        ...accounts,
      })
      .instruction();
  }

  routeSlash(amount: bigint, victim: PublicKey | null, accounts: Accounts & { caller: PublicKey; source: PublicKey }) {
    return this.program.methods
      .routeSlash(bn(amount), victim)
      .accountsPartial({
        config: this.config,
        victimToken: null,
        victimClaim: null,
        finderToken: null,
        feeVault: this.feeVault,
        claimVault: this.claimVault,
        tokenProgram: TOKEN_PROGRAM_ID,
        ...accounts,
      })
      .instruction();
  }

  openClaim(payee: PublicKey, opener: PublicKey) {
    return this.program.methods
      .openClaim()
      .accountsPartial({ opener, payee, claim: pda("claim", payee), systemProgram: SystemProgram.programId })
      .instruction();
  }

  payClaim(payee: PublicKey, opener: PublicKey, destination: PublicKey, accounts: Accounts = {}) {
    return this.program.methods
      .payClaim()
      .accountsPartial({
        config: this.config,
        claim: pda("claim", payee),
        opener,
        claimVault: this.claimVault,
        destination,
        tokenProgram: TOKEN_PROGRAM_ID,
        ...accounts,
      })
      .instruction();
  }
}

export const bn = (value: bigint) => new BN(value.toString());

function encoded({ perTransaction, perWindow, windowSecs, sweep, slash }: Parameters) {
  return {
    limits: { perTransaction: bn(perTransaction), perWindow: bn(perWindow), windowSecs: bn(windowSecs) },
    sweep: { hotBps: sweep[0], warmBps: sweep[1], coldBps: sweep[2] },
    slash: { victimBps: slash[0], finderBps: slash[1], treasuryBps: slash[2] },
  };
}

/** The same instruction without the key's signature. */
export function unsigned(instruction: TransactionInstruction, signer: Keypair): TransactionInstruction {
  for (const account of instruction.keys) if (account.pubkey.equals(signer.publicKey)) account.isSigner = false;
  return instruction;
}
