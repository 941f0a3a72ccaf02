// The third photo: the fishing pier at seven in the morning, boats in the fog, the lighthouse a pale shape behind.
import {
  blur,
  chance,
  fir,
  glints,
  ground,
  linear,
  mix,
  picture,
  polygon,
  radial,
  ridge,
  round,
  times,
} from "./brush.mjs";

const width = 2400;
const height = 1600;
const horizon = 640;

function definitions() {
  return [
    linear("sky", [
      [0, "#8fa5ad"],
      [0.45, "#bccac8"],
      [0.8, "#e6e4d2"],
      [1, "#f2ead0"],
    ]),
    linear("lake", [
      [0, "#ece6d0"],
      [0.18, "#c3cfca"],
      [0.55, "#8aa3a8"],
      [1, "#4c6a75"],
    ]),
    radial("sun", [
      [0, "#fffbe6", 1],
      [0.08, "#fff4cf", 0.95],
      [0.3, "#fdeec2", 0.5],
      [1, "#f6ecd0", 0],
    ]),
    linear("fog", [
      [0, "#edeadb", 0],
      [0.5, "#edeadb", 0.85],
      [1, "#edeadb", 0],
    ]),
    linear("deck", [
      [0, "#b7aea0"],
      [0.4, "#8d8175"],
      [1, "#4d453f"],
    ]),
    linear("hull-red", [
      [0, "#c9614e"],
      [1, "#7d3431"],
    ]),
    linear("hull-blue", [
      [0, "#5f8ba0"],
      [1, "#2f4f63"],
    ]),
    linear("hull-pale", [
      [0, "#d8dcd6"],
      [1, "#9fb0b3"],
    ]),
    linear(
      "post",
      [
        [0, "#8b7d6e"],
        [0.35, "#5d5148"],
        [1, "#2b2725"],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    radial(
      "vignette",
      [
        [0.55, "#22343b", 0],
        [1, "#22343b", 0.42],
      ],
      'cx="0.5" cy="0.45" r="0.78"',
    ),
    blur("soft", 12),
    blur("haze", 40),
    blur("faint", 2.5),
  ].join("");
}

function distance(random) {
  const rows = [
    { level: 590, height: 20, fill: "#cfd3c8", trees: 34 },
    { level: 618, height: 12, fill: "#b6c1bd", trees: 58 },
  ];
  const shores = rows.map(({ level, height: rise, fill, trees }) => {
    const points = ridge(random, { from: -40, to: 2460, level, height: rise, step: 22 });
    const wood = points
      .map(([x, y]) => fir(random, x + random.between(-10, 10), y + 6, random.between(0.5, 1.2) * trees))
      .join("");
    return `<path d="${wood}" fill="${fill}"/>${ground(points, horizon, fill)}`;
  });
  const tower = `<g fill="#a9b6b5">${polygon(
    [
      [1786, 372],
      [1834, 372],
      [1850, 612],
      [1770, 612],
    ],
    "#b3bebb",
  )}${polygon(
    [
      [1779, 440],
      [1841, 440],
      [1845, 486],
      [1775, 486],
    ],
    "#bd9e97",
  )}${polygon(
    [
      [1774, 540],
      [1847, 540],
      [1849, 580],
      [1771, 580],
    ],
    "#bd9e97",
  )}<path d="M1768 366h84v10h-84Z"/><path d="M1790 326h40v40h-40Z" fill="#e8e0bd"/><path d="M1784 328Q1788 296 1810 292Q1832 296 1836 328Z" fill="#b08f8a"/><path d="M1810 292v-30" stroke="#a9b6b5" stroke-width="3"/><path d="M1690 640C1720 612 1760 606 1800 608C1880 606 1980 606 2060 622L2120 640Z" fill="#b0bbb8"/></g>`;
  return `<rect width="${width}" height="${horizon + 6}" fill="url(#sky)"/><circle cx="760" cy="330" r="620" fill="url(#sun)"/><circle cx="760" cy="330" r="52" fill="#fffdf2" opacity="0.9"/>${shores[0]}${tower}${shores[1]}`;
}

const fog = (y, tall, opacity) =>
  `<rect x="-60" y="${y}" width="2520" height="${tall}" fill="url(#fog)" opacity="${opacity}"/>`;

function lake(random) {
  const calm = { centre: 1200, spread: 1500, top: horizon + 6, bottom: height };
  return `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="url(#lake)"/>
    <ellipse cx="760" cy="800" rx="330" ry="300" fill="#fff6d6" opacity="0.6" filter="url(#haze)"/>
    ${glints(random, { ...calm, count: 420, colours: ["#6f8c93", "#58757f", "#9fb3b3"], opacity: 0.5, length: 330 })}
    ${glints(random, { ...calm, count: 200, colours: ["#e9ebdf", "#d3dcd5"], opacity: 0.5, length: 280 })}
    ${glints(random, { ...calm, centre: 760, spread: 260, bottom: 1500, count: 260, colours: ["#fffbe6", "#fff1c8"], opacity: 0.8, length: 170 })}`;
}

/** A moored boat, seen from the side; its length is 400 before scaling. */
function boat({ x, y, scale, hull, name, cabin, faded }) {
  const house = cabin
    ? `<path d="M-60 -40L-52 -132H66L78 -34Z" fill="#e9e6da"/><path d="M-66 -132H84l-10 -20H-54Z" fill="#59666a"/><path d="M-36 -112h38v40h-40Z" fill="#45606c"/><path d="M16 -112h38l4 40h-42Z" fill="#45606c"/><path d="M-34 -110h16l-20 36Z" fill="#aebfc0" opacity="0.6"/><path d="M14 -150v-120" stroke="#5a5149" stroke-width="6"/><path d="M14 -262L-150 -44M14 -262L176 -58" stroke="#6b635b" stroke-width="2"/><path d="M14 -262l42 12l-42 14Z" fill="#c9614e"/>`
    : `<path d="M-96 -32H-20L-26 -20H-92ZM40 -36H112L108 -24H44Z" fill="#8b7256"/><path d="M-180 -60L150 -6" stroke="#a98d66" stroke-width="7" stroke-linecap="round"/>`;
  const mirror = `<g transform="scale(1 -0.55)" opacity="0.34" filter="url(#faint)"><path d="M-206 -62C-110 -30 90 -28 214 -78C202 -30 182 4 160 22H-158C-184 0 -200 -30 -206 -62Z" fill="${hull}"/></g>`;
  return `<g transform="translate(${x} ${y}) scale(${scale})" opacity="${faded}">${`<g transform="translate(0 34)">${mirror}</g>`}${house}
    <path d="M-206 -62C-110 -30 90 -28 214 -78C202 -30 182 4 160 22H-158C-184 0 -200 -30 -206 -62Z" fill="${hull}"/>
    <path d="M-206 -62C-110 -30 90 -28 214 -78L211 -66C88 -16 -108 -18 -203 -50Z" fill="#f1ece0"/>
    <path d="M-172 4C-60 20 80 18 174 0L160 22H-158Z" fill="#20303a" opacity="0.45"/>
    <text x="96" y="-8" font-family="PT Sans, Noto Sans, Arial, sans-serif" font-size="25" font-weight="700" letter-spacing="3" fill="#f6f2e6" text-anchor="middle">${name}</text></g>`;
}

const pierEdge = { near: [1020, 2560], far: [1216, 1330], nearY: 1610, farY: 770 };

/** Depth along the pier, 0 near and 1 far, to left, right and y; nearer boards lie farther apart. */
function along(depth) {
  const squeeze = depth / (depth + (1 - depth) * 0.17);
  const at = (near, far) => near + (far - near) * squeeze;
  return {
    left: at(pierEdge.near[0], pierEdge.far[0]),
    right: at(pierEdge.near[1], pierEdge.far[1]),
    y: at(pierEdge.nearY, pierEdge.farY),
    size: 1 - squeeze * 0.9,
  };
}

function post(random, x, y, size) {
  const wide = 50 * size;
  const tall = 250 * size;
  const wrap = [0.52, 0.58, 0.64]
    .map(
      (part) =>
        `<path d="M${round(x - wide / 2 - 2 * size)} ${round(y - tall * part)}q${round(wide / 2)} ${round(12 * size)} ${round(wide + 4 * size)} 0" stroke="#d9c9a4" stroke-width="${round(9 * size)}" fill="none"/>`,
    )
    .join("");
  const grain = times(
    7,
    () =>
      `<path d="M${round(x + random.between(-0.42, 0.42) * wide)} ${round(y - tall * random.between(0.55, 0.95))}v${round(tall * random.between(0.2, 0.6))}" stroke="#1f1b19" stroke-width="${round(1.6 * size)}" opacity="0.5"/>`,
  );
  return `<rect x="${round(x - wide / 2)}" y="${round(y - tall)}" width="${round(wide)}" height="${round(tall * 1.5)}" fill="url(#post)"/>${grain}<ellipse cx="${round(x)}" cy="${round(y - tall)}" rx="${round(wide / 2)}" ry="${round(9 * size)}" fill="#a59684"/><ellipse cx="${round(x)}" cy="${round(y - tall)}" rx="${round(wide / 3.4)}" ry="${round(5 * size)}" fill="none" stroke="#766859" stroke-width="${round(2 * size)}"/>${wrap}`;
}

function pier(random) {
  const start = along(0);
  const end = along(1);
  const boards = times(46, (index) => {
    const near = along(index / 46);
    const far = along((index + 0.88) / 46);
    const shift = random.between(-9, 9) * near.size;
    const tone = mix(mix("#574d46", "#a3978a", random.next()), "#d9d8cb", (index / 46) ** 1.4 * 0.85);
    const board = polygon(
      [
        [near.left + shift, near.y],
        [near.right + shift, near.y],
        [far.right + shift, far.y],
        [far.left + shift, far.y],
      ],
      tone,
    );
    const shine = `<path d="M${round(far.left + shift)} ${round(far.y)}L${round(far.right + shift)} ${round(far.y)}" stroke="#efe9d8" stroke-width="${round(3 * near.size)}" opacity="0.55"/>`;
    const nails = [0.04, 0.5, 0.96]
      .map(
        (part) =>
          `<circle cx="${round(near.left + (near.right - near.left) * part + shift)}" cy="${round((near.y + far.y) / 2)}" r="${round(5 * near.size)}" fill="#2d2825" opacity="0.7"/>`,
      )
      .join("");
    return board + shine + (near.size > 0.3 ? nails : "");
  });
  const dark = polygon(
    [
      [start.left, start.y],
      [start.right, start.y],
      [end.right, end.y],
      [end.left, end.y],
    ],
    "#2a2826",
  );
  const side = polygon(
    [
      [start.left, start.y],
      [end.left, end.y],
      [end.left, end.y + 12],
      [start.left - 120, start.y + 160],
    ],
    "#3b3632",
  );
  const shade = `<path d="M930 1620L1214 776L1180 800L640 1620Z" fill="#2b444c" opacity="0.3" filter="url(#haze)"/>`;
  const depths = [0.93, 0.84, 0.72, 0.55, 0.3, 0.1];
  const posts = depths.map((depth) => {
    const { left, right, y, size } = along(depth);
    const veil = round(1 - depth * 0.35);
    return `<g opacity="${veil}">${post(random, left, y, size)}${depth > 0.2 ? post(random, right, y, size) : ""}</g>`;
  });
  return `${shade}${side}${dark}${boards}${posts.join("")}`;
}

/** A fish crate: its open top seen from above, its slats from the front. */
function crate(random, x, y, scale, full) {
  const fish = times(full, () => {
    const turn = random.between(-26, 26);
    const left = random.between(60, 250);
    const top = random.between(-58, -16);
    const tone = mix("#8fa3ab", "#dfe7e6", random.next());
    return `<g transform="translate(${round(left)} ${round(top)} ) rotate(${round(turn)})"><path d="M-46 0C-24 -15 18 -14 40 -1L58 -11L54 2L58 13L40 3C18 14 -24 14 -46 0Z" fill="${tone}"/><path d="M-44 -2C-24 -14 18 -14 40 -2C14 -6 -20 -6 -44 -2Z" fill="#4f6470"/><circle cx="-32" cy="-3" r="2.6" fill="#1f2a30"/></g>`;
  });
  const slats = times(
    3,
    (row) =>
      `<path d="M0 ${row * 34}H310V${row * 34 + 27}H0Z" fill="${mix("#b58f5e", "#d3b283", random.next())}"/><path d="M0 ${row * 34 + 2}H310" stroke="#ecd6ae" stroke-width="3" opacity="0.7"/><path d="M20 ${row * 34 + 12}h${round(random.between(60, 200))}M${round(random.between(120, 200))} ${row * 34 + 19}h90" stroke="#8a6a41" stroke-width="1.6" opacity="0.6"/>`,
  );
  return `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cx="160" cy="104" rx="190" ry="20" fill="#1d1b1a" opacity="0.55" filter="url(#soft)"/>
    <path d="M0 0L34 -84H276L310 0Z" fill="#4b3a29"/><clipPath id="crate-${x}"><path d="M10 0L40 -76H270L300 0Z"/></clipPath><g clip-path="url(#crate-${x})">${fish}</g>
    <path d="M34 -84H276V-74H32Z" fill="#c8a673"/><path d="M0 0L34 -84L44 -84L14 0ZM310 0L276 -84L266 -84L296 0Z" fill="#a98453"/><path d="M0 0H310V96H0Z" fill="#3a2c1f"/>${slats}
    <path d="M6 0H34V96H6ZM276 0H304V96H276Z" fill="#9a7546"/><g fill="#4a3722"><circle cx="20" cy="14" r="4"/><circle cx="20" cy="48" r="4"/><circle cx="20" cy="82" r="4"/><circle cx="290" cy="14" r="4"/><circle cx="290" cy="48" r="4"/><circle cx="290" cy="82" r="4"/></g></g>`;
}

function catchOnDeck(random) {
  const coil = times(
    9,
    (index) =>
      `<ellipse cx="1478" cy="${1424 - index * 7}" rx="${112 - (index % 3) * 7}" ry="${36 - (index % 3) * 2}" fill="none" stroke="${index % 2 ? "#d9c9a4" : "#b7a47c"}" stroke-width="12"/>`,
  );
  return `<ellipse cx="1490" cy="1446" rx="150" ry="34" fill="#1d1b1a" opacity="0.5" filter="url(#soft)"/>${coil}<path d="M1588 1410q90 30 150 88" stroke="#c9b78f" stroke-width="12" fill="none" stroke-linecap="round"/>
    ${crate(random, 1770, 1286, 0.8, 0)}${crate(random, 1840, 1392, 1.05, 34)}`;
}

function gull(x, y, size) {
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-8 0v24M8 0v24" stroke="#c98a4a" stroke-width="4"/><path d="M-56 -4C-40 -34 -10 -50 18 -48C22 -66 36 -76 52 -72C64 -70 70 -60 68 -48C64 -20 36 4 4 6C-20 8 -40 4 -56 -4Z" fill="#f7f5ec"/><path d="M-84 -2C-52 -34 -20 -44 10 -38C14 -16 -14 0 -44 2Z" fill="#93a1a7"/><path d="M-84 -2L-52 -12L-50 2Z" fill="#39434a"/><path d="M68 -56l24 8l-26 6Z" fill="#e0a045"/><circle cx="56" cy="-58" r="3.6" fill="#2a2c2e"/></g>`;
}

function draw() {
  const random = chance(707);
  const rope = `<path d="M1098 1196C1000 1262 800 1250 676 1180" stroke="#cbbd9b" stroke-width="9" fill="none"/><path d="M1150 968C1110 1000 1040 1010 974 984" stroke="#cfc4a8" stroke-width="5" fill="none"/>`;
  const edge = along(0.3);
  const perch = along(0.55);
  return picture(
    width,
    height,
    definitions(),
    [
      distance(random),
      fog(520, 200, 0.9),
      lake(random),
      fog(600, 190, 0.95),
      boat({ x: 1580, y: 806, scale: 0.5, hull: "url(#hull-pale)", name: "", cabin: true, faded: 0.62 }),
      boat({ x: 330, y: 790, scale: 0.42, hull: "url(#hull-blue)", name: "", cabin: false, faded: 0.5 }),
      fog(700, 190, 0.7),
      boat({ x: 860, y: 972, scale: 0.74, hull: "url(#hull-blue)", name: "НАДЕЖДА", cabin: true, faded: 0.88 }),
      fog(860, 220, 0.42),
      pier(random),
      boat({ x: 440, y: 1236, scale: 1.16, hull: "url(#hull-red)", name: "ЗАРЯ", cabin: true, faded: 1 }),
      rope,
      catchOnDeck(random),
      gull(edge.left, edge.y - 250 * edge.size - 24 * 0.62, 0.62),
      gull(perch.right, perch.y - 250 * perch.size - 24 * 0.34, 0.34),
      fog(1000, 300, 0.2),
      `<rect width="${width}" height="${height}" fill="url(#vignette)"/>`,
    ].join(""),
  );
}

export const photo = {
  name: "pier",
  width,
  height,
  draw,
  metadata: {
    headline: "Утро у рыбацкого причала",
    caption:
      "Рыбацкий причал в Заветринске в семь утра. В таком тумане каменную гряду видно самое большее за сто метров.",
    alt: "Деревянный причал уходит в туман, у него стоят рыбацкие катера «Заря» и «Надежда», вдали виден маяк",
    creator: "Тимофей Вересов",
    credit: "Тимофей Вересов",
    copyright: "© 2026 «Озёрный вестник»",
    city: "Заветринск",
    date: "2026-10-23",
  },
};
