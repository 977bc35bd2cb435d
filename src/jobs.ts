import { parts } from './belongings.ts';
import { archiveJob } from './features/taking-along/index.ts';
import type { Job } from './platform/jobs.ts';

/** The work that is done in the background: one line for each feature that has some. */
export const jobs: readonly Job[] = [archiveJob(parts)];
