import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { FedReading } from './access.sql.ts';
import { receiverInWords } from './phrases.ts';
import { words } from './words.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** The readings as an Atom feed (RFC 4287): who and when, never what a thing says. */
export function accessFeed(
  readings: FedReading[],
  { language, publicUrl }: { language: Language; publicUrl: string },
): string {
  const w = words[language];
  const home = new URL(paths.access({}), publicUrl).href;
  const entries = readings.map(({ reader, thing, at }) => {
    const when = at.toISOString();
    const title = asXml(w.access.feedEntry(receiverInWords(reader, language)));
    return `<entry><id>${home}#${when}</id><title>${title}</title><updated>${when}</updated><summary>${asXml(w.things[thing])}</summary><link href="${home}"/></entry>`;
  });
  // A feed says when it last changed; one that never did, when time began for it.
  const updated = readings[0]?.at ?? new Date(0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${home}</id><title>${asXml(w.access.title)}</title><updated>${updated.toISOString()}</updated><author><name>Virkelyst</name></author><link href="${home}"/>${entries.join('')}</feed>
`;
}
