import { expect, test } from 'vitest';
import { understand } from '../understand.ts';

test.each(['IT-direktør', 'social- og sundhedshjælper', 'leder af offentlig forvaltning', 'bager'])(
  'a wish that is the name of an occupation means that occupation first: %s',
  (title) => {
    expect(understand(title).concepts[0]?.label).toBe(title);
  },
);
