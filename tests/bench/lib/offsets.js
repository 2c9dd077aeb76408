// Sound against picture in a recording of somebody who flashes and beeps at the same time.
import { flashesAndBeeps } from "../../e2e/lib/movie.js";

/** For each flash its time in seconds and how much later the nearest beep is. */
export function beepsAfterFlashes(file) {
  const { flashes, beeps } = flashesAndBeeps(file);
  return flashes
    .map((at) => ({ at, late: beeps.map((beep) => beep - at).reduce((a, b) => (Math.abs(a) < Math.abs(b) ? a : b), Infinity) }))
    .filter(({ late }) => Math.abs(late) < 0.4);
}
