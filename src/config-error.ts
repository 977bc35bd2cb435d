/** Raised with one sentence a person can act on; the caller prints it and stops. */
export class ConfigError extends Error {}
