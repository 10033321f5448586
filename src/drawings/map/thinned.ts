import type { GeoProjection, GeoStream, GeoStreamWrapper } from 'd3-geo';

/**
 * A projection that leaves out what nobody could see: a point closer to the last one than `apart`, in units of the drawing. Ends of
 * lines stay, so that borders meet. A coast then weighs what it shows, and not what was measured of it.
 */
export function thinned(project: GeoProjection, apart: number): GeoStreamWrapper {
  return { stream: (output) => project.stream(thin(output, apart)) };
}

function thin(output: GeoStream, apart: number): GeoStream {
  let last: readonly [number, number] | undefined;
  let held: readonly [number, number] | undefined;
  return {
    point(x, y) {
      held = undefined;
      if (last === undefined || Math.hypot(x - last[0], y - last[1]) >= apart) {
        last = [x, y];
        output.point(x, y);
      } else held = [x, y];
    },
    lineStart() {
      last = undefined;
      held = undefined;
      output.lineStart();
    },
    lineEnd() {
      if (held !== undefined) output.point(held[0], held[1]);
      output.lineEnd();
    },
    polygonStart: () => output.polygonStart(),
    polygonEnd: () => output.polygonEnd(),
    sphere: () => output.sphere?.(),
  };
}
