/** What docs/costs.md assumes. None of it is measured: whoever reads the page at another time changes it here. */
export const PRICES = {
  /** USD for a SOL: a round figure, assumed and not a quote. */
  sol: 150,
  /** Micro-lamports for a compute unit: what a sender may offer while the chain is busy. */
  priority: 10_000,
  /** USD for the hour that fees in per cent are shown for. */
  hour: 2,
  asOf: "2026-11-21",
};

export const LAMPORTS_PER_SOL = 1_000_000_000;
export const LAMPORTS_PER_SIGNATURE = 5_000;

/** What others take, as they published it. */
export interface Peer {
  name: string;
  /** Per cent of the price, from both sides together; where one side alone is charged, its part. */
  percent: number;
  what: string;
  onChain: string;
  source: string;
}

export const PEERS: Peer[] = [
  {
    name: "io.net, paid in USDC",
    percent: 4.5,
    what: "2 % + 0.25 % from the renter, 2 % + 0.25 % from the supplier; 0.25 % + 0.25 % when paid in its own coin",
    onChain: "not published",
    source: "[tokenomics](https://io.net/docs/guides/coin/io-tokenomics), [payments](https://io.net/docs/guides/payment/io-cloud-payments.md)",
  },
  {
    name: "Nosana",
    percent: 10,
    what: "a tenth of the job's price on top, when it is listed (`JOB_FEE_FRACTION` of its program)",
    onChain: "not published",
    source: "[nosana-programs](https://github.com/nosana-ci/nosana-programs/blob/main/programs/nosana-jobs/src/state.rs)",
  },
  {
    name: "Akash, paid in USDC",
    percent: 20,
    what: "20 % of the provider's settlement in the first phase's specification; the rate in force is a parameter of its governance, which we did not read",
    onChain: "0.025 uakt for each unit of gas at least; gas of an hour not published",
    source:
      "[take rate](https://akash.network/community/core-groups/sig-economics/stable-payments-and-take-rate/), " +
      "[gas price](https://raw.githubusercontent.com/cosmos/chain-registry/master/akash/chain.json)",
  },
];
