import { expect } from "chai";
import {
  audit,
  decodeStream,
  encodeStream,
  readSettlement,
  STREAM_FORMAT,
  type AuditCode,
  type StreamLine,
} from "../../../sdk/src/audit";
import { SESSION_OFFSETS } from "../../../sdk/src/generated/escrow/accounts";
import {
  decodeReceipt,
  encodeReceipt,
  nextReceipt,
  signReceipt,
  type ChainEntry,
  type Receipt,
} from "../../../sdk/src/receipt";
import { Fixture, PARAMETERS } from "../../escrow/fixture";
import { Random, startLiteSVM, type LiteLedger } from "../../support";
import type { RecordedTransaction } from "./recorder";
import { rent, type Rental, type RentalPlan } from "./rental";

describe("an offline audit", () => {
  let f: Fixture<LiteLedger>;
  let whole: Rental;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    whole = await rented({ used: [30n, 7n, 0n, 29n, 30n], settled: [2, 4], end: "final" });
  });

  const rented = (plan: RentalPlan) => rent(f, plan);

  const lines = (entries: readonly ChainEntry[]): StreamLine[] => decodeStream(encodeStream(entries));
  const audited = ({ stream, settlement }: Rental) =>
    audit({ stream: lines(stream), settlement: readSettlement(JSON.parse(JSON.stringify(settlement))) });
  const codes = (rental: Rental): AuditCode[] => [...new Set(audited(rental).findings.map(({ code }) => code))];

  /** The rental with one thing changed. */
  function changed(change: (rental: Rental) => void, from = whole): Rental {
    const copy = structuredClone(from);
    change(copy);
    return copy;
  }

  it("finds nothing wrong with a rental that was settled on the way", () => {
    const { verdict, findings, intervals, payouts } = audited(whole);
    expect(findings).to.deep.equal([]);
    expect(verdict).to.equal("right");
    expect(intervals.map(({ number, units, added }) => [number, units, added])).to.deep.equal([
      [1n, 30n, 30n],
      [2n, 37n, 7n],
      [3n, 37n, 0n],
      [4n, 66n, 29n],
      [5n, 96n, 30n],
    ]);
    // 96 s at 2 USDC an hour are 53,333 micro-USDC; 2.5 % of it are 1,333.
    expect(intervals.at(-1)).to.include({
      gross: 53_333n,
      renterFee: 1_333n,
      providerFee: 1_333n,
      toOperator: 52_000n,
    });
    expect(payouts.map(({ number }) => number)).to.deep.equal([2n, 4n, 5n]);
    expect(payouts.reduce((sum, { paid }) => sum + paid.operator, 0n)).to.equal(52_000n);
  });

  it("needs no account: the opening, the config and the settlement say as much", () => {
    const gone = changed(({ settlement }) => (settlement.account = null));
    expect(audited(gone).findings).to.deep.equal([]);
    expect(audited(gone).intervals).to.deep.equal(audited(whole).intervals);
  });

  it("needs no opening where there is the account, and no inner instructions where there are balances", () => {
    const fewer = changed(({ settlement }) => {
      settlement.transactions.splice(0, 2);
      for (const { meta } of settlement.transactions) Reflect.deleteProperty(meta, "innerInstructions");
    });
    // The account was read at acceptance, when the operator's token account was already named.
    expect(audited(fewer).findings).to.deep.equal([]);
  });

  const ends: [name: string, plan: RentalPlan][] = [
    ["that was closed after the challenge window", { used: [30n, 30n], settled: [2], end: "closed" }],
    ["that the node abandoned", { used: [30n], settled: [1], end: "abandoned" }],
    ["that was topped up", { terms: { maxUnits: 60n }, used: [30n, 30n, 30n], settled: [1], topUp: 60n, end: "final" }],
    ["with a donation in its vault", { used: [30n], donation: 5n, end: "final" }],
    ["whose operator was paid later", { used: [30n, 30n], settled: [1], isBlocked: true, end: "final" }],
    ["in which nothing was used", { used: [0n], end: "final" }],
  ];
  for (const [name, plan] of ends) {
    it(`finds nothing wrong with a rental ${name}`, async () => {
      const rental = await rented(plan);
      expect(audited(rental).findings).to.deep.equal([]);
      expect(codes(changed(({ settlement }) => (settlement.account = null), rental))).to.deep.equal([]);
    });
  }

  describe("finds one thing that was changed in the stream:", () => {
    const rewrite = (entry: ChainEntry, change: Partial<Receipt>) => {
      entry.bytes = encodeReceipt({ ...decodeReceipt(entry.bytes), ...change });
      [entry.signature, entry.renterSignature] = [
        signReceipt(entry.bytes, f.receiptKey.secretKey),
        signReceipt(entry.bytes, f.sessionKey.secretKey),
      ];
    };
    const flip = (bytes: Uint8Array, at: number) => (bytes[at]! ^= 1);
    const changes: [AuditCode, string, (stream: ChainEntry[]) => void][] = [
      ["NodeSignatureWrong", "the node's signature", ([, , third]) => flip(third!.signature, 40)],
      ["RenterSignatureWrong", "the renter's signature", ([, , third]) => flip(third!.renterSignature!, 3)],
      [
        "RenterSignatureMissing",
        "the renter's signature is gone",
        ([, , third]) => Reflect.deleteProperty(third!, "renterSignature"),
      ],
      ["LinkBroken", "a link", ([, , third]) => rewrite(third!, { previous: new Uint8Array(32) })],
      [
        "LinkBroken",
        "a receipt between, signed anew by both",
        ([, , third]) =>
          rewrite(third!, { units: 36n + 1n, intervalEnd: decodeReceipt(third!.bytes).intervalEnd + 1n }),
      ],
      ["UnitsDecreased", "fewer units", ([, , third]) => rewrite(third!, { units: 36n })],
      ["IntervalEndDecreased", "an earlier end", ([, , third]) => rewrite(third!, { intervalEnd: 0n })],
      ["UnitsAboveMaximum", "more units than agreed", (stream) => rewrite(stream.at(-1)!, { units: 2n ** 40n })],
      ["SettledUnitsWrong", "other units than were settled", (stream) => rewrite(stream.at(-1)!, { units: 95n })],
      [
        "ProofDiffers",
        "another receipt than was proven",
        ([, second]) => rewrite(second!, { intervalEnd: decodeReceipt(second!.bytes).intervalEnd - 1n }),
      ],
      ["IntervalMissing", "an interval is missing", (stream) => stream.splice(2, 1)],
      ["SettledReceiptMissing", "the settled receipt is missing", (stream) => stream.pop()],
      ["IntervalRepeated", "an interval twice", (stream) => stream.splice(2, 0, stream[1]!)],
      ["IntervalOutOfOrder", "two intervals in another order", (stream) => stream.splice(1, 2, stream[2]!, stream[1]!)],
      [
        "ReceiptOfAnotherSession",
        "a receipt of another session",
        ([, , third]) => rewrite(third!, { account: new Uint8Array(32) }),
      ],
      ["ReceiptMalformed", "bytes that are no receipt", ([, , third]) => flip(third!.bytes, 0)],
      ["OutcomeWrong", "the final flag", (stream) => rewrite(stream.at(-1)!, { isFinal: false })],
      [
        "IntervalContradicted",
        "a second receipt of one number",
        (stream) => {
          const other = structuredClone(stream[2]!);
          rewrite(other, { units: 38n });
          stream.splice(3, 0, other);
        },
      ],
      [
        "IntervalAfterFinal",
        "a receipt after the final one",
        (stream) => {
          const last = decodeReceipt(stream.at(-1)!.bytes);
          const next = structuredClone(stream.at(-1)!);
          rewrite(next, { ...last, number: 6n, isFinal: false });
          stream.push(next);
        },
      ],
    ];
    for (const [code, name, change] of changes) {
      it(`${code} for ${name}`, () => {
        const rental = changed(({ stream }) => change(stream));
        expect(codes(rental)).to.include(code);
        expect(audited(rental).verdict).to.not.equal("right");
      });
    }

    it("HigherReceiptUnsettled when both signed more than was settled", async () => {
      const rental = await rented({ used: [30n, 30n], settled: [1], end: "closed" });
      expect(codes(rental)).to.deep.equal(["HigherReceiptUnsettled"]);
      expect(audited(rental).verdict).to.equal("wrong");
    });

    it("LineMalformed for what is no line", () => {
      const text = encodeStream(whole.stream);
      for (const spoiled of [
        text.slice(1),
        text.replace(STREAM_FORMAT, "other"),
        `${text}[]\n`,
        `${text}{"receipt":"0","node":""}\n`,
      ]) {
        const { findings } = audit({ stream: decodeStream(spoiled), settlement: readSettlement(whole.settlement) });
        expect(findings.map(({ code }) => code)).to.include("LineMalformed");
      }
    });
  });

  describe("finds one thing that was changed in the settlement:", () => {
    type Data = (data: Buffer) => void;
    const inAccount =
      (change: Data) =>
      ({ settlement }: Rental) => {
        const data = Buffer.from(settlement.account!.data[0], "base64");
        change(data);
        settlement.account!.data[0] = data.toString("base64");
      };
    /** Changes u64 number `field` of the last event of a transaction, counted from the event's end. */
    const inEvent =
      (transaction: number, fromEnd: number, bit = 1) =>
      ({ settlement }: Rental) => {
        const { logMessages } = settlement.transactions.at(transaction)!.meta;
        const at = logMessages.findLastIndex((line) => line.startsWith("Program data: "));
        const data = Buffer.from(logMessages[at]!.slice("Program data: ".length), "base64");
        data[data.length - 8 * fromEnd]! ^= bit;
        logMessages[at] = `Program data: ${data.toString("base64")}`;
      };
    /** A token transfer has three accounts and nine bytes of data; what else the program calls has more. */
    const transfersOf = ({ meta }: RecordedTransaction) =>
      meta.innerInstructions
        .flatMap(({ instructions }) => instructions)
        .filter(({ accounts, data }) => accounts.length === 3 && data.length <= 13);
    const inTransfer =
      (at: number) =>
      ({ settlement }: Rental) => {
        const moved = transfersOf(settlement.transactions.at(-1)!)[at]!;
        [moved.accounts[1], moved.accounts[0]] = [moved.accounts[0]!, moved.accounts[1]!];
      };
    const u64 = (offset: number) => (data: Buffer) => data.writeBigUInt64LE(data.readBigUInt64LE(offset) + 1n, offset);
    const u16 = (offset: number) => (data: Buffer) => data.writeUInt16LE(data.readUInt16LE(offset) + 1, offset);
    const byte = (offset: number) => (data: Buffer) => void (data[offset]! ^= 1);

    const changes: [AuditCode, string, (rental: Rental) => void][] = [
      ["PriceDiffers", "the price", inAccount(u64(SESSION_OFFSETS["deal.rates.price"]))],
      ["UnitKindDiffers", "the unit", inAccount(byte(SESSION_OFFSETS["deal.rates.unitKind"]))],
      ["RenterFeeDiffers", "the renter's fee", inAccount(u16(SESSION_OFFSETS["deal.rates.renterFeeBps"]))],
      ["OperatorPayoutWrong", "the provider's fee", inAccount(u16(SESSION_OFFSETS["deal.rates.providerFeeBps"]))],
      ["SessionKeyDiffers", "the session key", inAccount(byte(SESSION_OFFSETS["deal.sessionKey"]))],
      ["ProofKeysWrong", "the receipt key", inAccount(byte(SESSION_OFFSETS["deal.receiptKey"]))],
      ["FundsDiffer", "the funds", inAccount(u64(SESSION_OFFSETS["deal.funds"]))],
      ["AccountAmountsWrong", "what was earned", inAccount(u64(SESSION_OFFSETS["deal.earned.gross"]))],
      ["TreasuryPayoutWrong", "what the treasury was paid", inEvent(-1, 2)],
      ["OperatorPayoutWrong", "what the operator was paid", inEvent(-1, 4)],
      ["RefundWrong", "what the renter was refunded", inEvent(-1, 6)],
      ["SettledUnitsWrong", "the units", inEvent(-1, 7)],
      ["SettledReceiptMissing", "the number", inEvent(-1, 8, 64)],
      ["OperatorTransferWrong", "the first transfer", inTransfer(0)],
      ["TreasuryTransferWrong", "the second transfer", inTransfer(1)],
      ["RenterTransferWrong", "the third transfer", inTransfer(2)],
      [
        "TransferToStranger",
        "whom the vault paid",
        ({ settlement }) => {
          transfersOf(settlement.transactions.at(-1)!)[0]!.accounts[1] = 0;
        },
      ],
      [
        "TransfersMissing",
        "the transfers are left out",
        ({ settlement }) => {
          const { meta } = settlement.transactions.at(-1)!;
          for (const field of ["innerInstructions", "preTokenBalances"] as const) Reflect.deleteProperty(meta, field);
        },
      ],
      [
        "TransactionFailed",
        "a transaction failed",
        ({ settlement }) => (settlement.transactions.at(-1)!.meta.err = {} as never),
      ],
      ["NotEnded", "the end is missing", ({ settlement }) => settlement.transactions.pop()],
      ["TransactionsMissing", "a settlement is missing", ({ settlement }) => settlement.transactions.splice(2, 1)],
      ["SettlementMissing", "every settlement is missing", ({ settlement }) => settlement.transactions.splice(2)],
      [
        "TermsMissing",
        "neither account nor opening",
        ({ settlement }) => {
          settlement.account = null;
          settlement.transactions.shift();
        },
      ],
    ];
    for (const [code, name, change] of changes) {
      it(`${code} for ${name}`, () => {
        const rental = changed(change);
        expect(codes(rental)).to.include(code);
        expect(audited(rental).verdict).to.not.equal("right");
      });
    }

    it("ProofMissing for an Ed25519 instruction that is not there", () => {
      const { stream, settlement } = whole;
      const read = readSettlement(settlement);
      read.transactions.at(-1)!.instructions[1]!.data = new Uint8Array(2);
      expect(audit({ stream: lines(stream), settlement: read }).findings.map(({ code }) => code)).to.include(
        "ProofMissing",
      );
    });

    it("AccountUnitsWrong for an account whose receipt says other units", async () => {
      const rental = changed(inAccount((data) => data.writeBigUInt64LE(2n, SESSION_OFFSETS["deal.number"])));
      expect(codes(rental)).to.include("AccountUnitsWrong");
    });

    it("ClaimWrong for what was fetched later", async () => {
      const rental = await rented({ used: [30n], isBlocked: true, end: "final" });
      // The claim ends with the session being cleared, so its event is the one before the last.
      const spoiled = changed(({ settlement }) => {
        const { logMessages } = settlement.transactions.at(-1)!.meta;
        const at = logMessages.findIndex((line) => line.startsWith("Program data: "));
        const data = Buffer.from(logMessages[at]!.slice("Program data: ".length), "base64");
        data[data.length - 8]! ^= 1;
        logMessages[at] = `Program data: ${data.toString("base64")}`;
      }, rental);
      expect(codes(spoiled)).to.include("ClaimWrong");
    });
  });

  it("error: SettlementMalformed for JSON that no RPC node answers", () => {
    const spoil: ((settlement: Record<string, unknown>) => void)[] = [
      (settlement) => (settlement["session"] = 7),
      (settlement) => (settlement["session"] = "not an address"),
      (settlement) => (settlement["account"] = { data: ["", "base64"], owner: settlement["session"] }),
      (settlement) => (settlement["account"] = { ...(settlement["account"] as object), data: ["AAAA", "base64"] }),
      (settlement) => (settlement["account"] = { ...(settlement["account"] as object), data: ["?", "base58"] }),
      (settlement) => (settlement["transactions"] = {}),
      (settlement) => (settlement["transactions"] = [{}]),
      (settlement) => (settlement["transactions"] = [{ transaction: ["AAAA", "base64"], meta: {} }]),
      (settlement) => (settlement["transactions"] = [{ transaction: { message: {}, signatures: [] }, meta: {} }]),
    ];
    for (const [index, change] of spoil.entries()) {
      const settlement = structuredClone(whole.settlement) as unknown as Record<string, unknown>;
      change(settlement);
      expect(() => readSettlement(settlement), `${index}`)
        .to.throw()
        .with.property("code", "SettlementMalformed");
    }
    for (const json of [null, 7, "", []])
      expect(() => readSettlement(json))
        .to.throw()
        .with.property("code", "SettlementMalformed");
  });

  it("judges random rentals right, and wrong once one bit is changed", async () => {
    const random = new Random("audits");
    for (let run = 0; run < 12; run++) {
      const used = Array.from({ length: random.int(1, 8) }, () => random.bigint(0n, 30n));
      const settled = used.map((_, index) => index + 1).filter(() => random.chance(40));
      const price = random.bigint(1_000_000n, 5_000_000n);
      const offer = f.offer({ price, renterFeeBps: PARAMETERS.renterFeeBps });
      const rental = await rented({ terms: { offer }, used, settled, end: "final" });
      expect(audited(rental).findings, `run ${run}`).to.deep.equal([]);

      const spoiled = changed(({ stream }) => {
        const entry = random.pick(stream);
        const part = random.pick([entry.bytes, entry.signature, entry.renterSignature!]);
        part[random.int(0, part.length - 1)]! ^= 1 << random.int(0, 7);
      }, rental);
      expect(audited(spoiled).verdict, `run ${run}`).to.equal("wrong");
    }
  });

  it("takes over a stream that goes on with another history from the middle for broken", () => {
    const rental = changed(({ stream }) => {
      for (let at = 2; at < stream.length; at++) {
        const { units, intervalEnd, isFinal } = decodeReceipt(stream[at]!.bytes);
        const before =
          at === 2
            ? nextReceipt({ kind: "session", account: decodeReceipt(stream[0]!.bytes).account }, stream[0]!.bytes, {
                units: 36n,
                intervalEnd,
              })
            : stream[at - 1]!.bytes;
        const bytes = nextReceipt({ kind: "session", account: decodeReceipt(stream[0]!.bytes).account }, before, {
          units: units + 1n,
          intervalEnd,
          isFinal,
        });
        stream[at] = {
          bytes,
          signature: signReceipt(bytes, f.receiptKey.secretKey),
          renterSignature: signReceipt(bytes, f.sessionKey.secretKey),
        };
      }
    });
    expect(codes(rental)).to.include.members(["LinkBroken", "SettledUnitsWrong", "ProofDiffers"]);
  });
});
