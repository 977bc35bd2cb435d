import type { JSXNode } from 'hono/jsx';
import { Fragment as HonoFragment, jsx as honoJsx } from 'hono/jsx/jsx-runtime';
import { checked } from './check.ts';
import type { Elements } from './elements.ts';
import type { Child, Html } from './node.ts';

/** A function that makes a piece of a page out of plain values. It never waits: what it shows was read before. */
type Component = (props: never) => Child;

type Props = Record<string, unknown> & { children?: unknown };

// hono moves and drops <title>, <meta> and <link> on its own account: of two theme colours, one for each colour
// scheme, only one is left. Its plain node does nothing but escape and write.
const PlainNode = (honoJsx('p', {}) as unknown as JSXNode).constructor as new (
  tag: string,
  props: Props,
  children: Child[],
) => JSXNode;

const listed = (children: unknown): Child[] =>
  children === undefined ? [] : Array.isArray(children) ? (children as Child[]) : [children as Child];

/** hono's renderer, which escapes everything, behind types that know HTML. */
export function jsx(type: string | Component, props: Props): Html {
  if (typeof type !== 'string') return honoJsx(type, props) as Html;
  return new PlainNode(type, checked(type, props), listed(props.children));
}

export { jsx as jsxDEV, jsx as jsxs };

export const Fragment = HonoFragment as (props: { children?: Child }) => Html;

export namespace JSX {
  export type Element = Html;
  export type ElementType = keyof Elements | Component;
  export interface ElementChildrenAttribute {
    children: unknown;
  }
  export type IntrinsicElements = Elements;
}
