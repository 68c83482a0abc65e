/** Where a function of one number crosses 0, or comes nearest to it, between two places that are known. */

/** A place and the value there. */
export interface Look {
  readonly x: number;
  readonly value: number;
}

/**
 * The last place before a change of sign: inverse quadratic interpolation where it is safe, else the bracket is halved (Chandrupatla 1997),
 * until no double is left in between. A value that is no number ends the search where it stands. What comes back has to be tested: at a
 * jump the sign changes without a root.
 */
export function crossing(at: (x: number) => number, from: Look, to: Look): Look {
  let [newest, other] = [to, from];
  let oldest = from;
  let share = 0.5;
  for (let pass = 0; pass < 300; pass++) {
    const x = newest.x + (other.x - newest.x) * share;
    if (x === newest.x || x === other.x) break;
    const found: Look = { x, value: at(x) };
    if (Number.isNaN(found.value) || found.value === 0) return found;
    if (found.value > 0 === newest.value > 0) oldest = newest;
    else [oldest, other] = [other, newest];
    newest = found;
    share = nextShare(newest, other, oldest);
  }
  return Math.abs(newest.value) <= Math.abs(other.value) ? newest : other;
}

/** How far to go from the newest place to the other side of the bracket. */
function nextShare(newest: Look, other: Look, oldest: Look): number {
  const along = (newest.x - other.x) / (oldest.x - other.x);
  const fall = (newest.value - other.value) / (oldest.value - other.value);
  if (!(fall * fall < along && (1 - fall) * (1 - fall) < 1 - along)) return 0.5;
  const step =
    (newest.value / (other.value - newest.value)) * (oldest.value / (other.value - oldest.value)) +
    ((oldest.x - newest.x) / (other.x - newest.x)) * (newest.value / (oldest.value - newest.value)) * (other.value / (oldest.value - other.value));
  const least = Math.min(0.5, (2 ** -52 * Math.abs(newest.x)) / Math.abs(other.x - newest.x));
  return Math.min(1 - least, Math.max(least, step));
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The place between two others where the function comes nearest to 0 (golden section); sooner, one where it has crossed. */
export function nearestTo0(at: (x: number) => number, from: number, to: number, sign: 1 | -1): Look {
  let [low, high] = [from, to];
  const look = (x: number): Look => ({ x, value: at(x) });
  let left = look(high - GOLDEN * (high - low));
  let right = look(low + GOLDEN * (high - low));
  for (let pass = 0; pass < 80; pass++) {
    const crossed = [left, right].find(({ value }) => sign * value <= 0);
    if (crossed) return crossed;
    if (sign * left.value < sign * right.value) {
      high = right.x;
      right = left;
      left = look(high - GOLDEN * (high - low));
    } else {
      low = left.x;
      left = right;
      right = look(low + GOLDEN * (high - low));
    }
  }
  return sign * left.value < sign * right.value ? left : right;
}
