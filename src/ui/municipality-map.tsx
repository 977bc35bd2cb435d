import { drawMap, MAP_HEIGHT, MAP_WIDTH, type Place } from './map/draw.ts';

export type MapPoint = Place;

type MunicipalityMapProps = {
  /** Four-digit codes of the municipalities that are shown as one's own. */
  codes: readonly string[];
  points: readonly MapPoint[];
  /** What the map shows, in words. */
  label: string;
  caption?: string | undefined;
};

/** A centre's area among its neighbours, with a dot for each place. All of it also stands in words on the page. */
export function MunicipalityMap({ codes, points, label, caption }: MunicipalityMapProps) {
  const { areas, labels, dots } = drawMap(codes, points);
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={label}>
        {areas.map(({ d, own }) => (
          <path class={own ? 'map-own' : 'map-other'} d={d} />
        ))}
        {dots.map(({ x, y, name }) => (
          <circle class="map-dot" cx={x} cy={y} r={7}>
            <title>{name}</title>
          </circle>
        ))}
        {labels.map(({ text, own, x, y }) => (
          <text class={own ? 'map-name map-name-own' : 'map-name'} x={x} y={y} text-anchor="middle">
            {text}
          </text>
        ))}
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
