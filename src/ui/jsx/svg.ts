import type { GlobalAttributes, Optional } from './attributes.ts';
import type { Child } from './node.ts';

type Length = number | string;

/** How a shape is painted; colours come from the theme through classes, so `fill` and `stroke` are few. */
type Paint = Optional<{
  fill: 'none' | 'currentColor';
  stroke: 'none' | 'currentColor';
  'stroke-width': Length;
  'stroke-linecap': 'round' | 'butt' | 'square';
  'stroke-linejoin': 'round' | 'miter' | 'bevel';
  'stroke-dasharray': string;
  'fill-rule': 'evenodd' | 'nonzero';
  'clip-path': string;
  opacity: number;
  transform: string;
  'vector-effect': 'non-scaling-stroke';
}>;

type Shape<T> = GlobalAttributes & Paint & T & { children?: Child };

/** The part of SVG that drawings, maps and charts are made of. */
export type SvgElements = {
  svg: Shape<
    Optional<{
      viewBox: string;
      width: Length;
      height: Length;
      focusable: 'false';
      preserveAspectRatio: string;
      xmlns: string;
    }>
  >;
  g: Shape<unknown>;
  defs: Shape<unknown>;
  clipPath: Shape<unknown>;
  path: Shape<{ d: string }>;
  circle: Shape<{ cx: Length; cy: Length; r: Length }>;
  ellipse: Shape<{ cx: Length; cy: Length; rx: Length; ry: Length }>;
  line: Shape<{ x1: Length; y1: Length; x2: Length; y2: Length }>;
  polyline: Shape<{ points: string }>;
  polygon: Shape<{ points: string }>;
  rect: Shape<{ x: Length; y: Length; width: Length; height: Length } & Optional<{ rx: Length; ry: Length }>>;
  text: Shape<
    Optional<{
      x: Length;
      y: Length;
      dx: Length;
      dy: Length;
      'text-anchor': 'start' | 'middle' | 'end';
      'dominant-baseline': string;
    }>
  >;
  tspan: Shape<Optional<{ x: Length; y: Length; dx: Length; dy: Length }>>;
  desc: Shape<unknown>;
  use: Shape<{ href: string } & Optional<{ x: Length; y: Length; width: Length; height: Length }>>;
};
