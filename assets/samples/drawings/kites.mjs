// The photo of the English sample: a box kite going up over the valley on a bright, windy morning.
import { blur, chance, ground, line, linear, mix, picture, polygon, radial, ridge, round, times } from "./brush.mjs";

const width = 2400;
const height = 1600;

function definitions() {
  return [
    linear(
      "sky",
      [
        [0, "#2f7fc0"],
        [0.5, "#79b6de"],
        [0.85, "#cfe5ec"],
        [1, "#eef1e2"],
      ],
      'gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="1060"',
    ),
    radial(
      "puff",
      [
        [0, "#ffffff"],
        [0.5, "#ffffff", 0.96],
        [0.82, "#e9eff2", 0.85],
        [1, "#c2d5e2", 0.5],
      ],
      'cx="0.6" cy="0.36" r="0.66"',
    ),
    linear("cloud-foot", [
      [0.35, "#93b4cc", 0],
      [1, "#8eafc8", 0.5],
    ]),
    linear("hill-near", [
      [0, "#b7c95c"],
      [0.4, "#7fa545"],
      [1, "#355f33"],
    ]),
    linear("hill-mid", [
      [0, "#a5bf63"],
      [1, "#5d8c48"],
    ]),
    linear("wall-stone", [
      [0, "#d3cec0"],
      [1, "#6f6d66"],
    ]),
    radial("sun", [
      [0, "#fffbe0", 0.95],
      [0.14, "#fff6cc", 0.55],
      [0.4, "#fff4c4", 0.2],
      [0.7, "#fff4c4", 0.06],
      [1, "#fff4c4", 0],
    ]),
    radial(
      "vignette",
      [
        [0.6, "#123049", 0],
        [1, "#123049", 0.36],
      ],
      'cx="0.52" cy="0.46" r="0.8"',
    ),
    blur("soft", 9),
    blur("haze", 30),
    blur("faint", 2.2),
  ].join("");
}

/** A fair-weather cloud: many puffs, each lit from the upper right, over a flat, shaded base. */
function cumulus(random, x, y, scale) {
  const puffs = Array.from({ length: 120 }, () => {
    const along = (random.next() + random.next() - 1) * 0.82;
    const dome = (1 - Math.abs(along) ** 1.6) * 215 * random.between(0.75, 1.05) + 26;
    const rise = random.next() ** 0.7;
    return { x: along * 400, y: -dome * rise, size: random.between(24, 78) * (1.12 - rise * 0.5) };
  })
    .filter((puff) => Math.abs(puff.x) < 275)
    .sort((one, other) => one.y - other.y);
  const id = `cloud-${x}-${y}`;
  const drawn = puffs
    .map(
      (puff) =>
        `<circle cx="${round(puff.x)}" cy="${round(puff.y)}" r="${round(puff.size)}" fill="url(#puff)"/>${puff.y > -70 ? `<circle cx="${round(puff.x)}" cy="${round(puff.y)}" r="${round(puff.size)}" fill="url(#cloud-foot)"/>` : ""}`,
    )
    .join("");
  return `<clipPath id="${id}"><path d="M-460 -420H460V6Q300 30 160 20T-120 26T-460 8Z"/></clipPath><g transform="translate(${x} ${y}) scale(${scale})"><g clip-path="url(#${id})" filter="url(#faint)">${drawn}</g></g>`;
}

function sky(random) {
  const wisps = times(
    60,
    () =>
      `<ellipse cx="${round(random.between(-100, 2500))}" cy="${round(random.between(60, 360))}" rx="${round(random.between(60, 260))}" ry="${round(random.between(3, 9))}" transform="rotate(${round(random.between(-9, -4))} 1200 200)" fill="#ffffff" opacity="${round(random.between(0.1, 0.3))}"/>`,
  );
  return `<rect width="${width}" height="1120" fill="url(#sky)"/><circle cx="2180" cy="110" r="760" fill="url(#sun)"/><g filter="url(#soft)">${wisps}</g>
    ${cumulus(random, 380, 560, 1.05)}${cumulus(random, 1960, 640, 1.2)}${cumulus(random, 1180, 760, 0.7)}${cumulus(random, 60, 800, 0.6)}${cumulus(random, 2330, 850, 0.55)}${cumulus(random, 760, 850, 0.45)}`;
}

function tree(random, x, y, size, colour) {
  const leaves = times(
    9,
    () =>
      `<circle cx="${round(x + random.between(-0.7, 0.7) * size)}" cy="${round(y - size * random.between(0.7, 1.7))}" r="${round(size * random.between(0.3, 0.58))}" fill="${mix(colour, "#20402c", random.between(0, 0.55))}"/>`,
  );
  const lit = times(
    5,
    () =>
      `<circle cx="${round(x + random.between(0, 0.7) * size)}" cy="${round(y - size * random.between(1.1, 1.9))}" r="${round(size * random.between(0.14, 0.3))}" fill="${mix(colour, "#e2e48a", 0.45)}" opacity="0.7"/>`,
  );
  return `<path d="M${round(x)} ${round(y + 2)}v${round(-size * 0.8)}" stroke="#5b4936" stroke-width="${round(size * 0.16)}"/>${leaves}${lit}`;
}

const levelAt = (points, x) => {
  const next = points.findIndex(([at]) => at >= x);
  return points[Math.max(0, next)][1];
};

function hills(random) {
  const layers = [
    { level: 940, height: 54, fill: "#a9c6d2" },
    { level: 985, height: 46, fill: "#8fb5b4" },
    { level: 1040, height: 44, fill: "#85ad83" },
    { level: 1104, height: 40, fill: "url(#hill-mid)" },
  ].map((layer) => ({
    ...layer,
    points: ridge(random, { from: -40, to: 2460, level: layer.level, height: layer.height, step: 18 }),
  }));
  return layers
    .map(({ points, fill }, index) => {
      const mist = `<rect x="-40" y="${1010 + index * 54}" width="2500" height="50" fill="#eef2e4" opacity="0.32" filter="url(#haze)"/>`;
      const woods =
        index < 2
          ? ""
          : times(index === 2 ? 42 : 20, () => {
              const x = random.between(-20, 2420);
              return tree(
                random,
                x,
                levelAt(points, x) + random.between(4, 30),
                index === 2 ? random.between(7, 15) : random.between(14, 26),
                index === 2 ? "#6f9a6c" : "#5b8a47",
              );
            });
      return ground(points, 1620, fill) + (index === 3 ? fields(random, points) : "") + woods + mist;
    })
    .join("");
}

/** Fields of another green, with hedges along their edges, down to where the near hill hides them. */
function fields(random, crest) {
  const clip = `<clipPath id="fields"><path d="${line([...crest, [2460, 1620], [-40, 1620]])}Z"/></clipPath>`;
  const strips = times(11, (index) => {
    const left = -140 + index * 250 + random.between(-30, 30);
    const corners = [
      [left - 20, 1010],
      [left + 196, 1010],
      [left + 260 + (index - 5) * 44, 1460],
      [left - 60 + (index - 5) * 44, 1460],
    ];
    const furrows = times(
      8,
      (row) =>
        `<path d="M${round(left + row * 27)} 1080L${round(left - 50 + row * 41 + (index - 5) * 44)} 1460" stroke="#4d7a3a" stroke-width="1.6" opacity="0.28"/>`,
    );
    return `${polygon(corners, random.pick(["#c9cf6f", "#97b757", "#7aa54e", "#dcd486", "#88ae5b"]), 'opacity="0.75"')}${furrows}`;
  });
  return `${clip}<g clip-path="url(#fields)">${strips}</g>`;
}

function village(random) {
  const house = (x, y, wide, roof) => {
    const tall = wide * 0.56;
    return `<path d="M${x} ${y}v${-tall}h${wide}v${tall}Z" fill="#efe6d3"/><path d="M${x + wide * 0.7} ${y}v${-tall}h${wide * 0.3}v${tall}Z" fill="#cfc3ae"/><path d="M${x - 5} ${y - tall}L${x + wide * 0.16} ${y - tall - wide * 0.4}H${x + wide * 0.84}L${x + wide + 5} ${y - tall}Z" fill="${roof}"/><path d="M${x + wide * 0.2} ${y - tall * 0.75}h${wide * 0.15}v${tall * 0.34}h${-wide * 0.15}ZM${x + wide * 0.5} ${y - tall * 0.75}h${wide * 0.15}v${tall * 0.34}h${-wide * 0.15}Z" fill="#4f6070"/><path d="M${x + wide * 0.66} ${y - tall - wide * 0.36}v${-wide * 0.2}h${wide * 0.1}v${wide * 0.2}Z" fill="#9a7b66"/>`;
  };
  const church = `<path d="M642 1196v-128h44v128Z" fill="#d9d2c2"/><path d="M672 1196v-128h14v128Z" fill="#b3ab9b"/><path d="M636 1070L664 986L692 1070Z" fill="#5f6f78"/><path d="M664 986v-26M657 968h14" stroke="#4a5358" stroke-width="3.5"/><path d="M656 1092h15v24h-15Z" fill="#55626a"/><path d="M686 1196v-58h110v58Z" fill="#e3dccb"/><path d="M680 1140L704 1098H780L802 1140Z" fill="#6f7d84"/><path d="M706 1152h12v26h-12ZM734 1152h12v26h-12ZM762 1152h12v26h-12Z" fill="#55626a"/>`;
  const rows = [
    [470, 1208, 74],
    [562, 1200, 60],
    [828, 1204, 82],
    [930, 1212, 64],
    [520, 1236, 86],
    [720, 1232, 78],
    [868, 1240, 76],
    [1010, 1230, 70],
    [400, 1230, 60],
  ];
  const greens = times(16, () =>
    tree(random, random.between(350, 1110), random.between(1212, 1256), random.between(14, 24), "#5c8f45"),
  );
  return `${church}${rows.map(([x, y, wide]) => house(x, y, wide, random.pick(["#b4624a", "#a5573f", "#8c5a4c", "#c07a58"]))).join("")}${greens}`;
}

/** The kite of two cells, seen a little from below, tilted into the wind. */
function boxKite(x, y, scale, turn) {
  const cell = (top) =>
    `<path d="M-110 ${top}L30 ${top + 34}V${top + 134}L-110 ${top + 100}Z" fill="#d8432f"/><path d="M30 ${top + 34}L128 ${top - 6}V${top + 94}L30 ${top + 134}Z" fill="#f4efe2"/><path d="M-110 ${top}L-12 ${top - 40}L128 ${top - 6}L30 ${top + 34}Z" fill="#8f2a20"/><path d="M-110 ${top}L-12 ${top - 40}V${top - 8}L-80 ${top + 8}Z" fill="#b9b2a2" opacity="0.55"/><path d="M-40 ${top + 17}V${top + 117}" stroke="#b03424" stroke-width="5"/><path d="M79 ${top + 14}V${top + 114}" stroke="#d5cdba" stroke-width="5"/>`;
  const spars = `<g stroke="#6b4f33" stroke-width="8" stroke-linecap="round"><path d="M-110 -196V182M30 -162V216M128 -202V176"/></g><path d="M-12 -236V140" stroke="#4d3924" stroke-width="6"/>`;
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})"><path d="M-12 -236V140" stroke="#4d3924" stroke-width="6"/>${cell(76)}${cell(-190)}${spars.replace('<path d="M-12 -236V140" stroke="#4d3924" stroke-width="6"/>', "")}</g>`;
}

function diamond(random, x, y, scale, turn, colours) {
  const tail = times(6, (index) => {
    const bow = `<path d="M${index % 2 ? 18 : -14} ${150 + index * 40}l-18 -11v22Zl18 -11v22Z" fill="${colours[index % 2]}"/>`;
    return bow;
  });
  const sway = random.between(-1, 1) > 0 ? 1 : -1;
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${sway * scale} ${scale})"><path d="M0 110Q34 150 4 190T6 270T2 350T10 400" stroke="#5f5a50" stroke-width="3" fill="none"/>${tail}<path d="M0 -100L72 -14L0 110L-72 -14Z" fill="${colours[0]}"/><path d="M0 -100L72 -14H-72Z" fill="${colours[1]}"/><path d="M0 -100L72 -14L0 110Z" fill="#1d2b38" opacity="0.13"/><path d="M0 -100V110M-72 -14H72" stroke="#5b4630" stroke-width="4"/></g>`;
}

function nearHill(random) {
  const crest = Array.from({ length: 62 }, (_, index) => {
    const x = -20 + index * 40;
    return [
      x,
      1500 -
        240 * Math.exp(-(((x - 1760) / 620) ** 2)) -
        50 * Math.exp(-(((x - 120) / 300) ** 2)) +
        Math.sin(x / 90) * 3,
    ];
  });
  const tufts = times(1500, () => {
    const x = random.between(-20, 2420);
    const top = levelAt(crest, x);
    const y = top + random.next() ** 1.4 * (1640 - top);
    const depth = (y - top) / 360;
    const tall = 8 + depth * 40 * random.between(0.5, 1.3);
    return `<path d="M${round(x)} ${round(y)}q${round(tall * 0.1)} ${round(-tall * 0.7)} ${round(-tall * random.between(0.3, 0.9))} ${round(-tall)}" stroke="${mix(random.pick(["#dbe07c", "#5b8a3c", "#8fb04a"]), "#274f2c", Math.min(0.75, depth * random.next()))}" stroke-width="${round(1.6 + depth * 2.4)}" fill="none" stroke-linecap="round"/>`;
  });
  const flowers = times(170, () => {
    const x = random.between(-20, 2420);
    const top = levelAt(crest, x) + 40;
    const y = random.between(top, 1600);
    const size = 2.5 + ((y - top) / 300) * 6;
    const colour = random.pick(["#fdfbf0", "#f7d04e", "#e8795a", "#fdfbf0", "#b6a3dd"]);
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(size)}" ry="${round(size * 0.7)}" fill="${colour}"/><ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(size * 0.35)}" ry="${round(size * 0.25)}" fill="#c08a2a"/>`;
  });
  return { crest, drawing: `${ground(crest, 1620, "url(#hill-near)")}${tufts}${flowers}` };
}

/** A dry-stone wall along the hill: four courses, stones of any length, upright ones on top. */
function wall(random, crest) {
  const end = 985;
  const stone = (x, y, wide, tall, light) =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(wide - 1.5)}" height="${round(tall - 1.5)}" rx="${round(Math.min(wide, tall) * 0.3)}" fill="${light}"/><path d="M${round(x + 4)} ${round(y + 3)}h${round(wide - 10)}" stroke="#fffbe8" stroke-width="2" opacity="0.4"/>`;
  const back = crest.filter(([x]) => x <= end - 40);
  const body = polygon(
    [...back.map(([x, y]) => [x, y - 40]), ...back.map(([x, y]) => [x, y + 30]).reverse()],
    "#54534d",
  );
  const courses = times(4, (course) => {
    let drawn = "";
    for (let x = -30 - course * 9; x < end - 40; ) {
      const wide = random.between(20, 46);
      drawn += stone(x, levelAt(crest, x) + 14 - course * 17, wide, 18, mix("#7f7c72", "#d8d2c1", random.next()));
      x += wide;
    }
    return drawn;
  });
  const cap = times(44, (index) =>
    stone(
      -24 + index * 22,
      levelAt(crest, -24 + index * 22) - 60,
      22,
      random.between(22, 27),
      mix("#97948a", "#e8e2d3", random.next()),
    ),
  );
  return `<path d="M-20 1560Q480 1500 1000 1540V1500H-20Z" fill="#1f3d22" opacity="0.4" filter="url(#soft)"/>${body}${courses}${cap}`;
}

/** Somebody on the hill; the arms are given, since each does something else. */
function person(x, y, scale, { coat, trousers, hat, arms }) {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cx="-16" cy="2" rx="56" ry="8" fill="#24431f" opacity="0.45"/>
    <path d="M-20 -88L-28 -2H-8L0 -70L12 -2H32L20 -88Z" fill="${trousers}"/><path d="M-30 -4h24v8h-30ZM10 -4h24l6 8H10Z" fill="#3a2f28"/>
    <path d="M-30 -84C-34 -130 -28 -168 -12 -176H12C28 -168 32 -130 28 -84Z" fill="${coat}"/><path d="M8 -176H12C28 -168 32 -130 28 -84H6C14 -120 14 -150 8 -176Z" fill="#fff4d0" opacity="0.22"/>
    <path d="M-7 -186H7V-172H-7Z" fill="#d49f7d"/><ellipse cx="0" cy="-198" rx="17" ry="20" fill="#e3b08d"/><path d="M-19 -199C-20 -226 20 -226 19 -199C8 -208 -8 -208 -19 -199Z" fill="${hat}"/>
    <path d="${arms}" stroke="${mix(coat, "#141c28", 0.16)}" stroke-width="15" fill="none" stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

function people(crest) {
  const foot = (x) => levelAt(crest, x) + 22;
  const winch = `<g transform="translate(1716 ${foot(1716)})"><path d="M-46 0L-20 -72M46 0L20 -72M-34 -34H34" stroke="#5d4630" stroke-width="9" stroke-linecap="round"/><circle cx="0" cy="-78" r="34" fill="#8c6b45"/><circle cx="0" cy="-78" r="25" fill="#e9e3d0"/><circle cx="0" cy="-78" r="18" fill="none" stroke="#b9b09a" stroke-width="3"/><circle cx="0" cy="-78" r="7" fill="#4a3826"/><path d="M0 -78L26 -112" stroke="#4a3826" stroke-width="6" stroke-linecap="round"/></g>`;
  const keeper = person(1822, foot(1822), 1, {
    coat: "#2f5d7c",
    trousers: "#4b4438",
    hat: "#c8412f",
    arms: "M-22 -160L-58 -136L-78 -112M22 -158L4 -126L-44 -118",
  });
  const child = person(1568, foot(1568), 0.78, {
    coat: "#e0a52e",
    trousers: "#3f5266",
    hat: "#5a4030",
    arms: "M22 -160L52 -198L66 -238M-22 -160L-32 -126L-28 -98",
  });
  return `${winch}${keeper}${child}`;
}

function sheep(crest) {
  const places = [
    [2010, 54, 1],
    [2110, 92, 1.1],
    [2230, 70, 0.95],
    [1250, 80, 0.9],
    [1170, 110, 1],
  ];
  return places
    .map(
      ([x, below, size], index) =>
        `<g transform="translate(${x} ${levelAt(crest, x) + below}) scale(${index % 2 ? -size : size} ${size})"><path d="M-20 10v24M-8 12v24M12 12v24M22 10v24" stroke="#3f3a36" stroke-width="5"/><path d="M-38 0C-44 -20 -24 -32 -10 -28C4 -38 26 -32 32 -22C44 -14 42 8 28 14C10 22 -20 20 -38 0Z" fill="#f8f4e8"/><path d="M-36 4C-20 18 10 20 30 10C22 18 -14 24 -36 4Z" fill="#cfc9b8"/><path d="M-36 -8C-48 -14 -56 -4 -54 6C-50 14 -40 12 -36 4Z" fill="#3f3a36"/></g>`,
    )
    .join("");
}

function draw() {
  const random = chance(88);
  const hill = nearHill(random);
  const reel = levelAt(hill.crest, 1716) + 22 - 104;
  const string = `<path d="M1706 ${reel}Q1460 900 1124 520" stroke="#fbf8ec" stroke-width="3.4" fill="none"/><path d="M1124 520L1010 430M1124 520L1150 400" stroke="#fbf8ec" stroke-width="2.6"/>`;
  const small = `${diamond(random, 1660, 330, 0.62, 16, ["#f0b93a", "#2f6f9f"])}${diamond(random, 520, 250, 0.5, 20, ["#4d9a8c", "#f3ead2"])}${diamond(random, 1990, 250, 0.4, 12, ["#c4508a", "#f6d8d0"])}`;
  const lines = `<path d="M1658 350Q1660 900 1620 1100M522 270Q700 900 940 1190M1992 268Q1990 900 1960 1210" stroke="#fbf8ec" stroke-width="1.6" fill="none" opacity="0.65"/>`;
  const birds = times(
    9,
    () =>
      `<path transform="translate(${round(random.between(1250, 1560))} ${round(random.between(560, 760))}) scale(${round(random.between(0.5, 0.9))})" d="M-20 -4Q-8 -14 0 0Q10 -14 22 -6" stroke="#33505f" stroke-width="4" fill="none"/>`,
  );
  return picture(
    width,
    height,
    definitions(),
    [
      sky(random),
      hills(random),
      village(random),
      birds,
      lines,
      small,
      hill.drawing,
      wall(random, hill.crest),
      sheep(hill.crest),
      people(hill.crest),
      string,
      boxKite(1075, 330, 0.95, -24),
      `<rect width="${width}" height="${height}" fill="url(#vignette)"/>`,
    ].join(""),
  );
}

export const photo = {
  name: "kites",
  width,
  height,
  draw,
  metadata: {
    headline: "The morning kite at Marrow Combe",
    caption:
      "Half past seven on Sallow Hill: Abel Carrick minds the winch while Nell Tasker watches the kite up. The smaller kites belong to the village children.",
    alt: "A red and white box kite high over a green valley; on the hill a man turns a winch and a child points up.",
    creator: "Idris Penhale",
    credit: "Idris Penhale",
    copyright: "© 2026 The Combe Lantern",
    city: "Marrow Combe",
    date: "2026-09-12",
  },
};
