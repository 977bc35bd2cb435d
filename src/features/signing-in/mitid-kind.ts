import { isLoopback, type MitidSettings } from '../../config-mitid.ts';
import { TEST_MITID } from '../test-mitid/index.ts';

/** Whether MitID is there: the real one, the made-up one, that one out of reach, or none. */
export type MitidKind = 'real' | 'test' | 'elsewhere' | null;

/** Which MitID there is; the made-up one is out of reach for whoever came here from another machine. */
export function kindOf(settings: MitidSettings | null, asked: string): MitidKind {
  if (!settings) return null;
  if (settings.name !== TEST_MITID) return 'real';
  return isLoopback(asked) ? 'test' : 'elsewhere';
}
