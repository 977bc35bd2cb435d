import { drawMap } from './map/draw.ts';

export type MapPoint = { longitude: number; latitude: number; name: string };

type MunicipalityMapProps = {
  /** Four-digit codes of the municipalities that are shown as one's own. */
  codes: readonly string[];
  points: readonly MapPoint[];
  /** What the map shows, in words. */
  label: string;
};

/** A centre's area among its neighbours, with a dot for each place. Everything in it also stands in words on the page. */
export function MunicipalityMap({ codes, points, label }: MunicipalityMapProps) {
  const { width, height, areas, dots } = drawMap(codes, points);
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {areas.map(({ d, own }) => (
          <path class={own ? 'map-own' : 'map-other'} d={d} />
        ))}
        {areas.map(
          ({ name, own, x, y }) =>
            x !== null && (
              <text class={own ? 'map-name map-name-own' : 'map-name'} x={x} y={y} text-anchor="middle">
                {name}
              </text>
            ),
        )}
        {dots.map(({ x, y, name }) => (
          <circle class="map-dot" cx={x} cy={y} r={6}>
            <title>{name}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
