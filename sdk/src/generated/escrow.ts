// Generated from the program's IDL by `npm run generate`. Do not edit.

/** The IDL's type, for Anchor's `Program<Escrow>`. */
export type Escrow = {
  "address": "7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve",
  "metadata": {
    "name": "escrow",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "What a renter owes a node, settled by a receipt chain."
  },
  "instructions": []
};

export const escrowIdl: Escrow = {
  "address": "7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve",
  "metadata": {
    "name": "escrow",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "What a renter owes a node, settled by a receipt chain."
  },
  "instructions": []
};

/** Every error of the program by name. */
export const escrowErrors = {} as const;

export type EscrowErrorName = keyof typeof escrowErrors;
