export type Area = { d: string; name: string; own: boolean; x: number | null; y: number };
export type Dot = { x: number; y: number; name: string };

/** stub */
export function drawMap(
  _codes: readonly string[],
  _points: readonly { longitude: number; latitude: number; name: string }[],
) {
  return { width: 640, height: 480, areas: [] as Area[], dots: [] as Dot[] };
}
