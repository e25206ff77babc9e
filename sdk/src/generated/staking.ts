// Generated from the program's IDL by `npm run generate`. Do not edit.

/** The IDL's type, for Anchor's `Program<Staking>`. */
export type Staking = {
  "address": "BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m",
  "metadata": {
    "name": "staking",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Bonds, delegation, rewards, and slashing on evidence."
  },
  "instructions": []
};

export const stakingIdl: Staking = {
  "address": "BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m",
  "metadata": {
    "name": "staking",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Bonds, delegation, rewards, and slashing on evidence."
  },
  "instructions": []
};

/** Every error of the program by name. */
export const stakingErrors = {} as const;

export type StakingErrorName = keyof typeof stakingErrors;
