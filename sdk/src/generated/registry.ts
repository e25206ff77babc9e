// Generated from the program's IDL by `npm run generate`. Do not edit.

/** The IDL's type, for Anchor's `Program<Registry>`. */
export type Registry = {
  "address": "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV",
  "metadata": {
    "name": "registry",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Who exists on the market and what they claim."
  },
  "instructions": []
};

export const registryIdl: Registry = {
  "address": "3Ar7w2M5VQqVrCQHXqRu4u85BpSGmvfSsaXyRfcJPUmV",
  "metadata": {
    "name": "registry",
    "version": "0.1.0",
    "spec": "0.1.0",
    "description": "Who exists on the market and what they claim."
  },
  "instructions": []
};

/** Every error of the program by name. */
export const registryErrors = {} as const;

export type RegistryErrorName = keyof typeof registryErrors;
