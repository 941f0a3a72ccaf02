// What the sample drawings are made with: a seeded chance, so that a drawing is the same every time, and a few strokes.

export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + (high - low) * next();
  const pick = (list) => list[Math.floor(next() * list.length)];
  return { next, between, pick };
}

export const round = (value) => Math.round(value * 10) / 10;

export const times = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join("");

export const mix = (from, to, part) => {
  const channel = (colour, at) => Number.parseInt(colour.slice(at, at + 2), 16);
  const blend = (at) => Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * part);
  return `#${[1, 3, 5].map((at) => blend(at).toString(16).padStart(2, "0")).join("")}`;
};

/** stops: [offset, colour, opacity?]; the box runs from top to bottom unless told otherwise. */
export const linear = (id, stops, box = 'x1="0" y1="0" x2="0" y2="1"') =>
  `<linearGradient id="${id}" ${box}>${stopList(stops)}</linearGradient>`;

export const radial = (id, stops, box = "") => `<radialGradient id="${id}" ${box}>${stopList(stops)}</radialGradient>`;

const stopList = (stops) =>
  stops
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join("");

export const blur = (id, deviation) =>
  `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** Edges that look cut by hand rather than by a ruler. */
export const rough = (id, frequency, scale, seed = 1) =>
  `<filter id="${id}" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="${scale}" xChannelSelector="R" yChannelSelector="G"/></filter>`;

export const line = (points) =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

export const polygon = (points, fill, more = "") => `<path d="${line(points)}Z" fill="${fill}" ${more}/>`;

/** A hill line from left to right: slow waves with ever smaller ones on top. */
export function ridge(random, { from = 0, to, level, height, step = 20, waves = 5 }) {
  const parts = Array.from({ length: waves }, (_, index) => ({
    length: (to - from) / (1.3 * 1.9 ** index),
    phase: random.between(0, 6.28),
    size: height / 1.9 ** index,
  }));
  const points = [];
  for (let x = from; x <= to + step; x += step) {
    const y = parts.reduce((sum, part) => sum + Math.sin((x / part.length) * 6.28 + part.phase) * part.size, level);
    points.push([x, y]);
  }
  return points;
}

export const ground = (points, bottom, fill, more = "") =>
  polygon([...points, [points.at(-1)[0], bottom], [points[0][0], bottom]], fill, more);

/** A fir seen from afar: layers of branches, each a little uneven. */
export function fir(random, x, foot, height) {
  const points = [[x, foot - height]];
  const back = [];
  const layers = Math.max(5, Math.round(height / 14));
  for (let layer = 1; layer <= layers; layer += 1) {
    const y = foot - height + (height * 0.94 * layer) / layers;
    const reach = height * 0.2 * (layer / layers) ** 0.85;
    points.push([x + reach * random.between(0.75, 1.15), y], [x + reach * 0.45, y - height * 0.012]);
    back.unshift([x - reach * 0.45, y - height * 0.012], [x - reach * random.between(0.75, 1.15), y]);
  }
  const trunk = height * 0.02;
  return `${line([...points, [x + trunk, foot - height * 0.05], [x + trunk, foot], [x - trunk, foot], [x - trunk, foot - height * 0.05], ...back])}Z`;
}

/** Light on water: flat strokes, longer and farther apart towards the viewer. */
export function glints(random, { count, centre, spread, top, bottom, colours, opacity = 0.5, length = 160 }) {
  return times(count, () => {
    const depth = random.next() ** 1.5;
    const y = top + (bottom - top) * depth;
    const width = (12 + length * depth) * random.between(0.35, 1.2);
    const x = centre + (random.next() + random.next() - 1) * spread * (0.4 + depth);
    const thick = round(1 + depth * 4.5);
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(width / 2)}" ry="${round(thick / 2)}" fill="${random.pick(colours)}" opacity="${round(opacity * random.between(0.4, 1) * 10) / 10}"/>`;
  });
}

/** A long evening cloud: many flat puffs over one base line. */
export function cloud(random, { x, y, width, height, fill, count = 40 }) {
  return times(count, () => {
    const along = random.next() * 2 - 1;
    const rise = (1 - along * along) * height;
    const size = rise * random.between(0.25, 0.6) + 6;
    return `<ellipse cx="${round(x + (along * width) / 2)}" cy="${round(y - random.next() * rise)}" rx="${round(size * random.between(1.6, 3.4))}" ry="${round(size * 0.55)}" fill="${fill}"/>`;
  });
}

export const picture = (width, height, defs, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${defs}</defs>${body}</svg>`;
