// The lead photo: the lighthouse on its cape just after sunset, the lamp lit, a boat on its way home.
import {
  blur,
  chance,
  cloud,
  fir,
  glints,
  ground,
  line,
  linear,
  mix,
  picture,
  polygon,
  radial,
  ridge,
  rough,
  round,
  times,
} from "./brush.mjs";
import { house, tower, towerBody } from "./tower.mjs";

const width = 2400;
const height = 1600;
const horizon = 1030;

function definitions() {
  return [
    linear("sky", [
      [0, "#14233d"],
      [0.28, "#2c4568"],
      [0.5, "#5f6f8d"],
      [0.68, "#b08f92"],
      [0.84, "#eaae83"],
      [1, "#fbdc9f"],
    ]),
    radial("afterglow", [
      [0, "#fff0bd", 0.95],
      [0.35, "#ffc987", 0.55],
      [1, "#f3a878", 0],
    ]),
    linear("lake", [
      [0, "#f0c796"],
      [0.1, "#c29a92"],
      [0.34, "#66708c"],
      [0.7, "#2a3d5b"],
      [1, "#14223a"],
    ]),
    linear("cloud-lit", [
      [0, "#56607f"],
      [0.55, "#8d7d8f"],
      [1, "#f2b288"],
    ]),
    linear("cloud-dark", [
      [0, "#35496a"],
      [1, "#75748d"],
    ]),
    linear(
      "beam-left",
      [
        [0, "#fff3c8", 0],
        [0.55, "#fff3c8", 0.22],
        [1, "#fff6d8", 0.85],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    linear(
      "beam-right",
      [
        [0, "#fff6d8", 0.75],
        [0.6, "#fff3c8", 0.2],
        [1, "#fff3c8", 0.05],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    radial("lamp-glow", [
      [0, "#fffbe6", 1],
      [0.12, "#fff0b8", 0.85],
      [0.4, "#ffdf96", 0.28],
      [1, "#ffd080", 0],
    ]),
    linear(
      "tower-side",
      [
        [0, "#ffd9ae", 0.55],
        [0.16, "#ffe9d2", 0.1],
        [0.45, "#3c4664", 0.25],
        [1, "#1b2440", 0.78],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    linear("rock", [
      [0, "#5a5263"],
      [0.35, "#393a4c"],
      [1, "#171d2d"],
    ]),
    linear("roof", [
      [0, "#5c3f42"],
      [1, "#382c38"],
    ]),
    linear(
      "wall",
      [
        [0, "#b3a7ab"],
        [1, "#716f83"],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    radial(
      "vignette",
      [
        [0.55, "#0a1222", 0],
        [1, "#0a1222", 0.5],
      ],
      'cx="0.5" cy="0.48" r="0.78"',
    ),
    blur("soft", 14),
    blur("haze", 34),
    blur("faint", 3),
    rough("hewn", 0.018, 9, 4),
    blur("cloud-edge", 5),
  ].join("");
}

function sky(random) {
  const stars = times(90, () => {
    const y = random.next() ** 1.6 * 520;
    return `<circle cx="${round(random.between(0, width))}" cy="${round(y)}" r="${round(random.between(0.9, 2.3))}" fill="#fdf4dc" opacity="${round((1 - y / 560) * random.between(0.4, 1))}"/>`;
  });
  const high = times(9, (index) =>
    cloud(random, {
      x: random.between(-100, 2500),
      y: 330 + index * 42,
      width: random.between(500, 1200),
      height: random.between(12, 26),
      fill: "url(#cloud-dark)",
      count: 26,
    }),
  );
  const low = times(12, (index) =>
    cloud(random, {
      x: random.between(-100, 2500),
      y: 640 + index * 26,
      width: random.between(420, 1300),
      height: random.between(9, 24),
      fill: "url(#cloud-lit)",
      count: 30,
    }),
  );
  return `<rect width="${width}" height="${horizon + 10}" fill="url(#sky)"/>${stars}
    <ellipse cx="720" cy="${horizon}" rx="1250" ry="520" fill="url(#afterglow)"/>
    <g filter="url(#cloud-edge)" opacity="0.4">${high}</g><g filter="url(#cloud-edge)" opacity="0.6">${low}</g>
    <ellipse cx="720" cy="${horizon}" rx="560" ry="120" fill="#fff0bd" opacity="0.6" filter="url(#haze)"/>`;
}

function farShore(random) {
  const shores = [
    { level: 985, height: 22, fill: "#c99f93", trees: 9 },
    { level: 1004, height: 14, fill: "#927f8c", trees: 18 },
    { level: 1018, height: 7, fill: "#5d607a", trees: 30 },
  ];
  return shores
    .map(({ level, height: rise, fill, trees }, index) => {
      const points = ridge(random, { from: -40, to: 2460, level, height: rise, step: 16 });
      const wood = points
        .filter(() => random.next() < 0.82)
        .map(([x, y]) => fir(random, x + random.between(-8, 8), y + 4, random.between(0.6, 1.2) * trees))
        .join("");
      const mist = `<rect x="-50" y="${1000 + index * 8}" width="2500" height="26" fill="#f6cfa2" opacity="0.3" filter="url(#soft)"/>`;
      return `<path d="${wood}" fill="${fill}"/>${ground(points, horizon + 4, fill)}${mist}`;
    })
    .join("");
}

function lake(random) {
  const calm = { centre: 1200, spread: 1500, top: horizon + 4, bottom: height };
  return `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="url(#lake)"/>
    <ellipse cx="720" cy="${horizon + 6}" rx="820" ry="190" fill="#ffdb9c" opacity="0.5" filter="url(#haze)"/>
    ${glints(random, { ...calm, count: 620, colours: ["#24354f", "#3d4c6b", "#1a2942"], opacity: 0.5, length: 330 })}
    ${glints(random, { ...calm, count: 240, colours: ["#8f8b9f", "#b79a98", "#6f7a97"], opacity: 0.45, length: 260 })}
    ${glints(random, { ...calm, centre: 720, spread: 330, bottom: 1540, count: 420, colours: ["#ffe2a6", "#ffcf8e", "#fff1cb", "#f2a878"], opacity: 0.85, length: 190 })}`;
}

function beams() {
  const { x, lamp } = tower;
  return `<g style="mix-blend-mode:screen"><g filter="url(#faint)">
    <path d="M${x} ${lamp - 8}L-60 96L-60 372L${x} ${lamp + 9}Z" fill="url(#beam-left)"/>
    <path d="M${x} ${lamp - 8}L2460 262L2460 440L${x} ${lamp + 9}Z" fill="url(#beam-right)"/></g>
    <path d="M${x} ${lamp - 4}L-60 190L-60 282L${x} ${lamp + 4}Z" fill="url(#beam-left)" opacity="0.55" filter="url(#faint)"/>
    <circle cx="${x}" cy="${lamp}" r="330" fill="url(#lamp-glow)" opacity="0.8"/></g>`;
}

function rock(random, { id, outline, base, light, facets, box }) {
  const [left, top, right, bottom] = box;
  const cut = times(facets, () => {
    const x = random.between(left, right);
    const y = random.between(top, bottom);
    const size = random.between(22, 74);
    const corners = Array.from({ length: 5 }, (_, index) => {
      const turn = (index / 5) * 6.28 + random.between(-0.4, 0.4);
      return [
        x + Math.cos(turn) * size * random.between(0.8, 1.7),
        y + Math.sin(turn) * size * random.between(0.28, 0.6),
      ];
    });
    const warm = random.next() < 0.24;
    const tone = warm ? mix("#6d5a63", light, random.between(0.1, 0.9)) : mix("#10172a", "#4a485c", random.next());
    const deep = (y - top) / (bottom - top);
    return polygon(corners, tone, `opacity="${round((warm ? 0.62 : 0.42) * (1.1 - deep * 0.85))}"`);
  });
  return `<clipPath id="${id}"><path d="${line(outline)}Z"/></clipPath><g filter="url(#hewn)"><path d="${line(outline)}Z" fill="${base}"/><g clip-path="url(#${id})">${cut}</g></g>`;
}

function cape(random) {
  const crest = [
    [1180, 1196],
    [1228, 1178],
    [1262, 1184],
    [1310, 1146],
    [1372, 1138],
    [1414, 1104],
    [1490, 1094],
    [1560, 1088],
    [1780, 1090],
    [2110, 1088],
    [2190, 1066],
    [2270, 1050],
    [2330, 1018],
    [2440, 1004],
  ];
  const outline = [
    ...crest,
    [2440, 1420],
    [2250, 1402],
    [2080, 1366],
    [1900, 1344],
    [1720, 1304],
    [1540, 1276],
    [1400, 1240],
    [1280, 1222],
    [1190, 1212],
  ];
  const pines = times(
    14,
    (index) =>
      `<path d="${fir(random, 2130 + index * 24 + random.between(-8, 8), 1090 - index * 5, random.between(130, 300) + index * 9)}" fill="${mix("#1a2536", "#2c3448", random.next())}"/>`,
  );
  const shallows = `<ellipse cx="1800" cy="1330" rx="680" ry="80" fill="#0e182a" opacity="0.6" filter="url(#soft)" transform="rotate(9 1800 1330)"/>`;
  const turf = times(520, () => {
    const x = random.between(1430, 2300);
    const y = x < 2110 ? 1092 : 1092 - (x - 2110) * 0.2;
    const tall = random.between(5, 17);
    return `<path d="M${round(x)} ${round(y + 6)}q${round(random.between(-4, 4))} ${round(-tall)} ${round(random.between(-9, 9))} ${round(-tall - 4)}" stroke="${mix("#3c3b3e", "#a08a66", random.next() ** 2)}" stroke-width="2" fill="none"/>`;
  });
  return `${pines}${shallows}${rock(random, { id: "cape", outline, base: "url(#rock)", light: "#d79f86", facets: 420, box: [1180, 1040, 2440, 1400] })}${turf}`;
}

function boat(random) {
  const trail = glints(random, {
    count: 40,
    centre: 640,
    spread: 130,
    top: 1288,
    bottom: 1400,
    colours: ["#ffdc96", "#ffc677"],
    opacity: 0.8,
    length: 60,
  });
  return `<path d="M404 1292C470 1318 690 1322 806 1280L782 1330C700 1350 500 1350 440 1330Z" fill="#101a2b" opacity="0.75" filter="url(#faint)"/>${trail}
    <path d="M392 1240C470 1262 690 1264 822 1216C812 1254 796 1280 772 1296C690 1306 500 1306 446 1294C420 1280 402 1262 392 1240Z" fill="#1d2434"/>
    <path d="M392 1240C470 1262 690 1264 822 1216L820 1226C690 1274 470 1272 396 1250Z" fill="#c98f6c"/>
    <path d="M480 1258V1186h92v74Z" fill="#39415a"/><path d="M470 1188h112l-8 -16H482Z" fill="#6d5a5c"/><rect x="494" y="1200" width="26" height="26" fill="#ffd488"/><rect x="532" y="1200" width="26" height="26" fill="#ffd488"/>
    <path d="M640 1262V1090" stroke="#1d2434" stroke-width="6"/><path d="M640 1100L800 1222" stroke="#1d2434" stroke-width="2"/><path d="M640 1100L486 1172" stroke="#1d2434" stroke-width="2"/>
    <circle cx="640" cy="1086" r="7" fill="#fff3c4"/><circle cx="640" cy="1086" r="44" fill="url(#lamp-glow)" opacity="0.7"/>
    <path d="M690 1266C688 1236 690 1214 704 1207C714 1203 726 1205 733 1213C740 1221 750 1232 766 1236L764 1245C748 1244 738 1239 734 1235L736 1262Z" fill="#161c2b"/>
    <path d="M690 1240C690 1222 694 1210 704 1207" stroke="#d9a07c" stroke-width="3" fill="none"/><ellipse cx="717" cy="1194" rx="10" ry="12" fill="#2c2732"/>
    <path d="M704 1192C704 1178 730 1178 730 1192Z" fill="#7a3d3a"/><path d="M764 1240L790 1232" stroke="#161c2b" stroke-width="5" stroke-linecap="round"/>`;
}

function shoreInFront(random) {
  const left = [
    [-30, 1470],
    [80, 1448],
    [190, 1476],
    [300, 1470],
    [420, 1520],
    [560, 1548],
    [700, 1610],
    [-30, 1610],
  ];
  const right = [
    [1560, 1610],
    [1680, 1560],
    [1800, 1548],
    [1930, 1500],
    [2080, 1494],
    [2240, 1450],
    [2430, 1440],
    [2430, 1610],
  ];
  const blade = (x, y, tall, lean) =>
    `<path d="M${round(x)} ${round(y)}q${round(lean * 0.2)} ${round(-tall * 0.6)} ${round(lean)} ${round(-tall)}" stroke="${mix("#0c1423", "#2f3547", random.next())}" stroke-width="${round(random.between(2, 4.5))}" fill="none" stroke-linecap="round"/>`;
  const reeds = times(230, () =>
    blade(random.between(-20, 430), random.between(1500, 1620), random.between(60, 250), random.between(-20, 60)),
  );
  const heads = times(17, () => {
    const x = random.between(20, 380);
    const y = random.between(1260, 1370);
    return `<path d="M${round(x)} ${round(y)}q-6 130 -22 260" stroke="#131c2c" stroke-width="4" fill="none"/><path d="M${round(x)} ${round(y)}l2 -34" stroke="#33272c" stroke-width="13" stroke-linecap="round"/><path d="M${round(x + 2)} ${round(y - 44)}l1 -20" stroke="#131c2c" stroke-width="3"/>`;
  });
  const grass = times(200, () =>
    blade(random.between(1720, 2420), random.between(1530, 1620), random.between(30, 120), random.between(-40, 24)),
  );
  return `${rock(random, { id: "left-shore", outline: left, base: "#161d2c", light: "#b98976", facets: 90, box: [-30, 1450, 700, 1610] })}${rock(random, { id: "right-shore", outline: right, base: "#121a2a", light: "#8f7475", facets: 110, box: [1560, 1440, 2430, 1610] })}${reeds}${heads}${grass}`;
}

const gull = (x, y, size, tilt) =>
  `<path transform="translate(${x} ${y}) rotate(${tilt}) scale(${size})" d="M-30 -8C-20 -20 -8 -16 0 0C8 -16 22 -22 34 -12C22 -14 10 -8 2 6L-3 6C-9 -6 -18 -10 -30 -8Z" fill="#2b2f42"/>`;

function draw() {
  const random = chance(1931);
  const lampOnWater = glints(random, {
    count: 70,
    centre: 1300,
    spread: 150,
    top: 1210,
    bottom: 1480,
    colours: ["#ffe6a8", "#ffd48a"],
    opacity: 0.5,
    length: 90,
  });
  const birds = gull(1040, 560, 1, -8) + gull(1150, 620, 0.8, 10) + gull(930, 690, 0.6, -4) + gull(1250, 500, 0.6, 6);
  return picture(
    width,
    height,
    definitions(),
    [
      sky(random),
      farShore(random),
      lake(random),
      beams(),
      birds,
      cape(random),
      house(),
      towerBody(),
      `<circle cx="${tower.x}" cy="${tower.lamp}" r="150" fill="url(#lamp-glow)" style="mix-blend-mode:screen"/>`,
      lampOnWater,
      boat(random),
      shoreInFront(random),
      `<rect width="${width}" height="${height}" fill="url(#vignette)"/>`,
    ].join(""),
  );
}

export const photo = {
  name: "lighthouse",
  width,
  height,
  draw,
  metadata: {
    headline: "Маяк на Каменном Лбу снова горит",
    caption:
      "Маяк №\u00a05 на мысе Каменный Лоб вечером 22\u00a0октября, вскоре после захода солнца. К причалу возвращается катер.",
    alt: "Красно-белый маяк с горящей лампой на каменном мысу, слева на вечернем озере небольшой катер",
    creator: "Тимофей Вересов",
    credit: "Тимофей Вересов",
    copyright: "© 2026 «Озёрный вестник»",
    city: "Заветринск",
    date: "2026-10-22",
  },
};
