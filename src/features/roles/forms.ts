import { z } from 'zod';
import { clean } from '../../platform/text.ts';
import { normalAddress } from '../email-codes/index.ts';
import { ROLES } from './role.ts';
import type { NewRole } from './roles.sql.ts';

const typed = z.string().catch('').transform(clean);

const roleForm = z.object({
  email: typed,
  role: z.enum(ROLES).nullable().catch(null),
  partner: typed,
  shownName: typed,
  reason: typed,
});

/** What was typed, kept for showing the form again. */
export type RoleForm = z.infer<typeof roleForm>;
export type RoleField = keyof RoleForm;

export const EMPTY_ROLE: RoleForm = { email: '', role: null, partner: '', shownName: '', reason: '' };

const LONGEST_NAME = 120;
const LONGEST_REASON = 500;

const isFilled = (text: string, most: number): boolean => text !== '' && text.length <= most;

/** Reads the form that grants a role: what is wrong by field, or the role. */
export function readRole(body: Record<string, unknown>): {
  form: RoleForm;
  wrong: RoleField[];
  role: (NewRole & { email: string }) | null;
} {
  const form = roleForm.parse(body);
  const email = normalAddress(form.email);
  const isPartner = form.role === 'partner';
  const wrong: RoleField[] = [];
  if (!isFilled(form.shownName, LONGEST_NAME)) wrong.push('shownName');
  if (!email) wrong.push('email');
  if (!form.role) wrong.push('role');
  if (isPartner && form.partner === '') wrong.push('partner');
  if (!isFilled(form.reason, LONGEST_REASON)) wrong.push('reason');
  if (wrong.length > 0 || !email || !form.role) return { form, wrong, role: null };
  const { role, shownName, reason } = form;
  return { form, wrong, role: { email, role, shownName, reason, partner: isPartner ? form.partner : null } };
}

/** The form that ends a role, or puts a hat on; null when the id is none. */
export function readId(body: Record<string, unknown>): string | null {
  return z.uuid().nullable().catch(null).parse(body.id);
}

/** Why a role ends; null when nothing, or far too much, was written. */
export function readEndReason(body: Record<string, unknown>): string | null {
  const reason = typed.parse(body.reason);
  return isFilled(reason, LONGEST_REASON) ? reason : null;
}
