// The portrait photo: the lens in its lantern room, lit from inside, the lake behind the panes.
import { blur, chance, glints, ground, linear, mix, picture, polygon, radial, ridge, round, times } from "./brush.mjs";

const width = 1600;
const height = 2000;
const centre = { x: 800, y: 920 };
const bullseye = 262;

/** Half the width of the glass at a height: a beehive, narrower above than below. */
function half(y) {
  const part = Math.abs(y - centre.y) / (y < centre.y ? 640 : 560);
  return 452 * (1 - 0.5 * part ** 2.1);
}

function definitions() {
  return [
    linear(
      "dusk",
      [
        [0, "#122238"],
        [0.4, "#2a4866"],
        [0.58, "#6d86a0"],
        [0.66, "#d9b79a"],
        [0.69, "#f0cda0"],
      ],
      'gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="2000"',
    ),
    linear("water", [
      [0, "#b9a79a"],
      [0.25, "#5b738d"],
      [1, "#1b3048"],
    ]),
    radial(
      "warm",
      [
        [0, "#fffdf0", 1],
        [0.14, "#fff2c0", 0.95],
        [0.42, "#ffcf78", 0.62],
        [0.75, "#e08b3c", 0.22],
        [1, "#a4501f", 0],
      ],
      'gradientUnits="userSpaceOnUse" cx="800" cy="920" r="840"',
    ),
    radial(
      "glass",
      [
        [0, "#fff6cf"],
        [0.3, "#ffdb8a"],
        [0.62, "#d99b4a"],
        [0.85, "#6d6a5c"],
        [1, "#33546a"],
      ],
      'gradientUnits="userSpaceOnUse" cx="800" cy="920" r="690"',
    ),
    linear("prism-light", [
      [0, "#ffffff", 0.75],
      [0.35, "#fff1c4", 0.12],
      [0.7, "#5a3a18", 0.12],
      [1, "#2a1c12", 0.6],
    ]),
    linear(
      "prism-ends",
      [
        [0, "#17303f", 0.85],
        [0.16, "#4a7d88", 0.3],
        [0.34, "#fff0c0", 0],
        [0.66, "#fff0c0", 0],
        [0.86, "#4f6f86", 0.3],
        [1, "#131f30", 0.9],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    linear(
      "brass",
      [
        [0, "#3c2812"],
        [0.22, "#b88a3e"],
        [0.36, "#f7dc94"],
        [0.5, "#c5923f"],
        [0.8, "#6c4a1c"],
        [1, "#2c1c0d"],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    linear("brass-lying", [
      [0, "#f3d68b"],
      [0.3, "#c5923f"],
      [0.75, "#6c4a1c"],
      [1, "#2c1c0d"],
    ]),
    linear(
      "iron",
      [
        [0, "#1c3a37"],
        [0.25, "#3f6b62"],
        [0.5, "#2d5650"],
        [1, "#0e211f"],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    linear("floor", [
      [0, "#4d3a28"],
      [1, "#15110f"],
    ]),
    linear(
      "post",
      [
        [0, "#0d151d"],
        [0.5, "#33424c"],
        [1, "#0b1218"],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    radial(
      "vignette",
      [
        [0.5, "#070c14", 0],
        [1, "#070c14", 0.72],
      ],
      'cx="0.5" cy="0.46" r="0.76"',
    ),
    blur("soft", 10),
    blur("haze", 46),
    blur("faint", 2.4),
  ].join("");
}

function outside(random) {
  const far = ridge(random, { from: -40, to: 1640, level: 1322, height: 16, step: 14 });
  const near = ridge(random, { from: -40, to: 1640, level: 1340, height: 7, step: 14 });
  const stars = times(
    60,
    () =>
      `<circle cx="${round(random.between(0, width))}" cy="${round(random.between(150, 620))}" r="${round(random.between(0.8, 2))}" fill="#f5efdc" opacity="${round(random.between(0.3, 0.9))}"/>`,
  );
  const bars = times(
    16,
    () =>
      `<ellipse cx="${round(random.between(0, width))}" cy="${round(random.between(1020, 1300))}" rx="${round(random.between(90, 320))}" ry="${round(random.between(4, 12))}" fill="#8d8795" opacity="0.35"/>`,
  );
  return `<rect width="${width}" height="${height}" fill="url(#dusk)"/>${stars}<g filter="url(#soft)">${bars}</g>
    ${ground(far, 1360, "#8f8590")}${ground(near, 1366, "#4c5a70")}<rect y="1350" width="${width}" height="300" fill="url(#water)"/>
    ${glints(random, { count: 170, centre: 800, spread: 900, top: 1354, bottom: 1640, colours: ["#d8c3a4", "#8fa3b5", "#2f4861"], opacity: 0.5, length: 130 })}
    <circle cx="212" cy="1344" r="5" fill="#ffdf9a"/><circle cx="1418" cy="1347" r="4" fill="#ffdf9a"/><circle cx="1440" cy="1346" r="3.4" fill="#ffdf9a"/>`;
}

function panes() {
  const posts = [-20, 232, 1348, 1600]
    .map((x) => `<rect x="${x - 15}" y="120" width="30" height="1520" fill="url(#post)"/>`)
    .join("");
  const rails = [520, 940, 1290]
    .map(
      (y) =>
        `<path d="M0 ${y}H1600" stroke="#16212b" stroke-width="13"/><path d="M0 ${y - 5}H1600" stroke="#c79452" stroke-width="2" opacity="0.55"/>`,
    )
    .join("");
  const ceiling = times(13, (index) => {
    const lean = (index - 6) * 150;
    return `<path d="M800 -260L${800 + lean * 2} 176" stroke="${index % 2 ? "#3b2b22" : "#6a4a2d"}" stroke-width="7"/>`;
  });
  return `${rails}${posts}<path d="M-10 -10H1610V118Q800 228 -10 118Z" fill="#2a2019"/><clipPath id="dome"><path d="M-10 -10H1610V118Q800 228 -10 118Z"/></clipPath><g clip-path="url(#dome)">${ceiling}<ellipse cx="800" cy="210" rx="620" ry="120" fill="#ffb657" opacity="0.45" filter="url(#haze)"/></g>
    <path d="M-10 118Q800 228 1610 118" stroke="#b5803c" stroke-width="9" fill="none"/><path d="M-10 132Q800 242 1610 132" stroke="#1b1410" stroke-width="14" fill="none"/>`;
}

/** One bent bar of glass: it bows away from the lamp, up above it and down below it. */
function prism(y, thick, bow) {
  const upper = half(y);
  const lower = half(y + thick);
  const bend = (at, reach) =>
    `M${round(800 - reach)} ${round(at)}Q800 ${round(at + bow)} ${round(800 + reach)} ${round(at)}`;
  const back = `L${round(800 + lower)} ${round(y + thick)}Q800 ${round(y + thick + bow)} ${round(800 - lower)} ${round(y + thick)}Z`;
  const shape = `${bend(y, upper)}${back}`;
  return `<path d="${shape}" fill="url(#glass)"/><path d="${shape}" fill="url(#prism-light)"/><path d="${shape}" fill="url(#prism-ends)"/><path d="${bend(y, upper)}" stroke="#fffbe8" stroke-width="2.6" fill="none" opacity="0.8"/>`;
}

function prisms() {
  const above = times(9, (index) => {
    const y = centre.y - bullseye - 62 - index * 39;
    return prism(y, 30, -10 - index * 5);
  });
  const below = times(7, (index) => {
    const y = centre.y + bullseye + 26 + index * 39;
    return prism(y, 30, 10 + index * 5);
  });
  return `${above}${below}`;
}

function middleBand() {
  const top = centre.y - bullseye - 24;
  const bottom = centre.y + bullseye + 18;
  const side = (sign) =>
    times(16, (index) => {
      const inner = 800 + sign * (bullseye - 176 + index * 23);
      const outer = inner + sign * 19;
      const curve = sign * (8 + index * 3);
      const shape = `M${inner} ${top}Q${inner + curve} ${centre.y} ${inner} ${bottom}L${outer} ${bottom}Q${outer + curve} ${centre.y} ${outer} ${top}Z`;
      return `<path d="${shape}" fill="url(#glass)"/><path d="${shape}" fill="url(#prism-light)" opacity="0.6"/><path d="M${inner} ${top}Q${inner + curve} ${centre.y} ${inner} ${bottom}" stroke="#fff6d8" stroke-width="2" fill="none" opacity="0.7"/>`;
    });
  const rings = times(9, (index) => {
    const radius = bullseye - index * 22;
    return `<circle cx="800" cy="${centre.y}" r="${radius}" fill="${mix("#8a5722", "#ffe2a0", (index / 8) ** 0.8)}"/><circle cx="800" cy="${centre.y}" r="${radius - 3}" fill="none" stroke="#fffdf0" stroke-width="3" opacity="${round(0.45 + index * 0.05)}"/><circle cx="800" cy="${centre.y}" r="${radius - 9}" fill="none" stroke="#7a4c1c" stroke-width="4" opacity="${round(0.5 - index * 0.04)}"/>`;
  });
  return `<clipPath id="band"><path d="M${800 - half(top)} ${top}Q${800 - 476} ${centre.y} ${800 - half(bottom)} ${bottom}H${800 + half(bottom)}Q${800 + 476} ${centre.y} ${800 + half(top)} ${top}Z"/></clipPath>
    <g clip-path="url(#band)"><rect x="300" y="${top}" width="1000" height="${bottom - top}" fill="#5b3d1c"/>${side(-1)}${side(1)}<rect x="330" y="${top}" width="940" height="${bottom - top}" fill="url(#prism-ends)"/></g>
    <circle cx="800" cy="${centre.y}" r="${bullseye + 14}" fill="url(#brass-lying)"/>${rings}`;
}

function frame() {
  const rib = (sign) => {
    const edge = (shift) => {
      const steps = Array.from({ length: 41 }, (_, index) => 298 + index * 29.1);
      return steps.map((y) => [800 + sign * (half(y) + shift), y]);
    };
    return (
      polygon(
        [...edge(-4), ...edge(22).reverse()],
        sign < 0 ? "#b98b40" : "#7c5724",
        'stroke="#2c1c0d" stroke-width="2"',
      ) +
      `<path d="M${edge(sign < 0 ? 15 : 2)
        .map(([x, y]) => `${round(x)} ${round(y)}`)
        .join("L")}" stroke="#f9e2a2" stroke-width="3" fill="none" opacity="0.75"/>`
    );
  };
  const hoop = (y, thick) =>
    `<rect x="${800 - half(y) - 30}" y="${y}" width="${2 * half(y) + 60}" height="${thick}" rx="6" fill="url(#brass)"/><path d="M${800 - half(y) - 28} ${y + 3}h${2 * half(y) + 56}" stroke="#fff0bd" stroke-width="2.5" opacity="0.7"/>`;
  const bolts = [
    [640, 1194],
    [896, 1194],
    [640, 642],
    [1194, 642],
  ];
  const dots = bolts
    .map(([, y]) =>
      times(
        9,
        (index) =>
          `<circle cx="${round(800 + (index - 4) * (half(y) / 4.3))}" cy="${y + 10}" r="5.5" fill="#f4d88e" stroke="#3d2811" stroke-width="2"/>`,
      ),
    )
    .join("");
  return `${rib(-1)}${rib(1)}${hoop(632, 22)}${hoop(1184, 22)}${dots}${hoop(276, 26)}${hoop(1456, 30)}
    <path d="M580 276Q620 196 800 188Q980 196 1020 276Z" fill="url(#brass)"/><path d="M620 236Q700 200 800 197" stroke="#fff0bd" stroke-width="4" fill="none" opacity="0.7"/>
    <rect x="776" y="150" width="48" height="44" rx="6" fill="url(#brass)"/>`;
}

function pedestal() {
  const bolts = times(
    11,
    (index) => `<circle cx="${430 + index * 74}" cy="1546" r="9" fill="#8fb0a2" stroke="#0c1d1b" stroke-width="3"/>`,
  );
  const ribs = [-190, -96, 0, 96, 190]
    .map(
      (shift) =>
        `<path d="M${800 + shift - 8} 1590L${800 + shift * 1.12 - 10} 1850h20L${800 + shift + 8} 1590Z" fill="#173430"/><path d="M${800 + shift - 6} 1592L${800 + shift * 1.12 - 7} 1848" stroke="#79a294" stroke-width="3"/>`,
    )
    .join("");
  return `<path d="M-10 1640H1610V2010H-10Z" fill="url(#floor)"/>${times(12, (index) => `<path d="M${800 + (index - 5.5) * 130} 1640L${800 + (index - 5.5) * 330} 2010" stroke="#0c0908" stroke-width="4" opacity="0.6"/>`)}
    <ellipse cx="800" cy="1880" rx="640" ry="96" fill="#060505" opacity="0.65" filter="url(#soft)"/>
    <path d="M520 1580H1080L1130 1870H470Z" fill="url(#iron)"/>${ribs}<path d="M436 1850H1164V1900H436Z" fill="url(#iron)"/><path d="M440 1853H1160" stroke="#8fb5a8" stroke-width="4" opacity="0.8"/>
    <rect x="384" y="1486" width="832" height="30" rx="8" fill="url(#brass)"/><rect x="404" y="1516" width="792" height="62" rx="6" fill="url(#iron)"/><path d="M408 1520H1192" stroke="#8fb5a8" stroke-width="4" opacity="0.8"/>${bolts}
    <rect x="664" y="1650" width="272" height="104" rx="8" fill="url(#brass)"/><rect x="673" y="1659" width="254" height="86" rx="5" fill="#2c2013"/>
    <g fill="#f0d48c" font-family="PT Serif, Noto Serif, Georgia, serif" text-anchor="middle"><text x="800" y="1700" font-size="34" font-weight="700">МАЯК № 5</text><text x="800" y="1732" font-size="22">Каменный Лоб · 1931</text></g>`;
}

function light(random) {
  const rays = times(26, (index) => {
    const turn = (index / 26) * 6.283 + random.between(-0.08, 0.08);
    const reach = random.between(420, 900);
    const spread = random.between(0.008, 0.024);
    const at = (angle, radius) => [800 + Math.cos(angle) * radius, centre.y + Math.sin(angle) * radius];
    return polygon(
      [[800, centre.y], at(turn - spread, reach), at(turn + spread, reach)],
      "url(#warm)",
      'opacity="0.5"',
    );
  });
  const motes = times(
    60,
    () =>
      `<circle cx="${round(random.between(80, 1520))}" cy="${round(random.between(250, 1650))}" r="${round(random.between(1, 3.4))}" fill="#ffe9b0" opacity="${round(random.between(0.15, 0.6))}"/>`,
  );
  return `<g style="mix-blend-mode:screen"><circle cx="800" cy="${centre.y}" r="840" fill="url(#warm)" opacity="0.26"/><g filter="url(#faint)" opacity="0.42">${rays}</g>
    <ellipse cx="800" cy="${centre.y}" rx="120" ry="120" fill="#fff6d2" opacity="0.85" filter="url(#haze)"/></g>
    <ellipse cx="800" cy="${centre.y}" rx="40" ry="62" fill="#fffef8" filter="url(#soft)"/><ellipse cx="800" cy="${centre.y}" rx="24" ry="42" fill="#ffffff"/>${motes}`;
}

function draw() {
  const random = chance(505);
  const glow = `<circle cx="800" cy="${centre.y}" r="840" fill="url(#warm)" opacity="0.42" style="mix-blend-mode:screen"/>`;
  const body = `M${800 - half(298)} 298${times(41, (index) => `L${round(800 - half(298 + index * 29.1))} ${298 + index * 29.1}`)}${times(41, (index) => `L${round(800 + half(298 + (40 - index) * 29.1))} ${298 + (40 - index) * 29.1}`)}Z`;
  return picture(
    width,
    height,
    definitions(),
    [
      outside(random),
      glow,
      panes(),
      pedestal(),
      `<path d="${body}" fill="#7d5a2c"/>`,
      `<path d="${body}" fill="url(#warm)"/>`,
      prisms(),
      middleBand(),
      frame(),
      light(random),
      `<rect width="${width}" height="${height}" fill="url(#vignette)"/>`,
    ].join(""),
  );
}

export const photo = {
  name: "lens",
  width,
  height,
  draw,
  metadata: {
    headline: "Линза маяка №\u00a05",
    caption: "Линза в фонаре маяка. Стекло чистили спиртом и замшей, бронзу\u00a0— толчёным мелом.",
    alt: "Большая маячная линза из стекла и бронзы светится изнутри, за окнами фонаря вечернее озеро",
    creator: "Тимофей Вересов",
    credit: "Тимофей Вересов",
    copyright: "© 2026 «Озёрный вестник»",
    city: "Заветринск",
    date: "2026-10-22",
  },
};
