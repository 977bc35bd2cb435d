/** What the process of one system says; milliseconds a query, seconds to load, megabytes held. */
export type Measured = {
  system: string;
  offers: number;
  queries: number;
  load: number;
  memory: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Milliseconds of processor time a query, on average: other work on the machine does not lengthen it. */
  cpu: number | null;
};

/** An index that offers come to and leave: milliseconds an offer. */
export type Changes = {
  offers: number;
  build: number;
  memory: number;
  find: { p50: number; p95: number; p99: number; max: number };
  put: { p50: number; p95: number; p99: number; max: number };
  remove: { p50: number; p95: number; p99: number; max: number };
};

/** An index kept in a file: megabytes, and milliseconds to write and to read it. */
export type Snapshot = { megabytes: number; save: number; load: number };
