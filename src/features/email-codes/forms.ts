import { z } from 'zod';
import { clean } from '../../platform/text.ts';
import { normalAddress } from './address.ts';
import { readCode } from './code.ts';

const LONGEST_TYPED = 300;
const typed = z
  .string()
  .catch('')
  .transform((text) => clean(text).slice(0, LONGEST_TYPED));

/** The form that asks for a code; what was typed comes back. */
export function readAddress(body: Record<string, unknown>): { typed: string; address: string | null } {
  const text = typed.parse(body.address);
  return { typed: text, address: normalAddress(text) };
}

/** The form with the code. */
export function readTyped(body: Record<string, unknown>): { typed: string; code: string | null } {
  const text = typed.parse(body.code);
  return { typed: text, code: readCode(text) };
}
