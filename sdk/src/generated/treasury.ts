// Generated from the program's IDL by `npm run generate`. Do not edit.

/** The IDL's type, for Anchor's `Program<Treasury>`. */
export type Treasury = {
  "address": "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs",
  "metadata": {
    "name": "treasury",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Where fees and slashed stake go, and how fast they may leave."
  },
  "instructions": []
};

export const treasuryIdl: Treasury = {
  "address": "AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs",
  "metadata": {
    "name": "treasury",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Where fees and slashed stake go, and how fast they may leave."
  },
  "instructions": []
};

/** Every error of the program by name. */
export const treasuryErrors = {} as const;

export type TreasuryErrorName = keyof typeof treasuryErrors;
