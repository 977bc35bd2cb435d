import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fragment } from './jsx/render.tsx';
import { drawMap, MAP_HEIGHT, MAP_WIDTH } from './map/draw.ts';
import { municipalities } from './map/municipalities.ts';
import { MunicipalityMap } from './municipality-map.tsx';

const stege = { longitude: 12.285, latitude: 54.985, name: 'Stald <Engholm>' };

describe('the outlines of the municipalities', () => {
  it('are all there, with a shape each', () => {
    expect(municipalities()).toHaveLength(99);
    for (const { properties, geometry } of municipalities()) {
      expect(properties.code).toMatch(/^0\d{3}$/);
      expect(geometry.coordinates.length, properties.name).toBeGreaterThan(0);
      for (const [ring = []] of geometry.coordinates)
        expect(ring.length, properties.name).toBeGreaterThanOrEqual(4);
    }
  });

  it('keep the islands that people live on', () => {
    const parts = (code: string) =>
      municipalities().find(({ properties }) => properties.code === code)?.geometry.coordinates.length ?? 0;
    // Sydfyn with its archipelago, Ærø, Samsø, Vordingborg with Møn, Bogø, Nyord.
    expect(parts('0479')).toBeGreaterThan(5);
    expect(parts('0390')).toBeGreaterThan(3);
  });
});

describe('the map of a centre', () => {
  it.each(municipalities().map(({ properties }) => [properties.name, properties.code]))(
    '%s fits in the picture',
    (_, code) => {
      const { areas } = drawMap([code], []);
      const own = areas.filter((area) => area.own);
      expect(own.map((area) => area.code)).toEqual([code]);
      const numbers = [...(own[0]?.d ?? '').matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(numbers.length).toBeGreaterThan(3);
      for (const [x = 0, y = 0] of numbers) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(MAP_WIDTH);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(MAP_HEIGHT);
      }
    },
  );

  it('shows the neighbours, names what there is room for, and leaves out what is far away', () => {
    const far = { longitude: 9.5, latitude: 57.2, name: 'Brovst' };
    const { areas, labels, dots } = drawMap(['0390'], [stege, far]);
    expect(areas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Vordingborg', 'Næstved', 'Guldborgsund']),
    );
    expect(labels.find(({ own }) => own)?.text).toBe('Vordingborg');
    expect(dots.map(({ name }) => name)).toEqual([stege.name]);
  });

  it('has a name, and is small', () => {
    const written = fragment(
      <MunicipalityMap codes={['0390']} points={[stege]} label="Kort over Vordingborg" />,
    );
    expect(written).toContain('role="img" aria-label="Kort over Vordingborg"');
    expect(written).toContain('<title>Stald &lt;Engholm&gt;</title>');
    expect(gzipSync(written).length).toBeLessThan(12_000);
  });

  it('is all of Denmark where no municipality is named, or none is known', () => {
    expect(drawMap([], []).areas).toHaveLength(99);
    expect(drawMap(['9999'], []).areas).toHaveLength(99);
  });
});
