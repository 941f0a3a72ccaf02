// The tower of the lighthouse photo, and the house of its keeper. Colours named url(#...) are defined by the drawing.

import { polygon, times } from "./brush.mjs";

export const tower = { x: 1640, foot: 1096, top: 452, lamp: 372 };

function lantern() {
  const { x, top, lamp } = tower;
  const posts = times(
    15,
    (index) => `<path d="M${x - 98 + index * 14} ${top - 4}v-44" stroke="#1e2333" stroke-width="3"/>`,
  );
  const bars = [-46, -23, 0, 23, 46]
    .map((shift) => `<path d="M${x + shift} ${lamp - 54}v112" stroke="#2a2c3a" stroke-width="4"/>`)
    .join("");
  return `<path d="M${x - 72} ${top + 34}L${x - 104} ${top + 6}H${x + 104}L${x + 72} ${top + 34}Z" fill="#3b3a4a"/>
    <rect x="${x - 112}" y="${top - 6}" width="224" height="16" rx="3" fill="#262a3a"/>
    <rect x="${x - 58}" y="${top - 26}" width="116" height="22" fill="#7d2f33"/>
    <rect x="${x - 50}" y="${lamp - 54}" width="100" height="112" fill="#ffe9a9"/>
    <ellipse cx="${x}" cy="${lamp}" rx="34" ry="46" fill="#fffdf0"/>${bars}
    <path d="M${x - 50} ${lamp + 2}h100" stroke="#2a2c3a" stroke-width="3"/>
    <path d="M${x - 64} ${lamp - 52}h128v-10h-128Z" fill="#5a2429"/>
    <path d="M${x - 58} ${lamp - 62}C${x - 54} ${lamp - 112} ${x - 20} ${lamp - 128} ${x} ${lamp - 130}C${x + 20} ${lamp - 128} ${x + 54} ${lamp - 112} ${x + 58} ${lamp - 62}Z" fill="#8a3638"/>
    <path d="M${x + 6} ${lamp - 129}C${x + 28} ${lamp - 124} ${x + 54} ${lamp - 108} ${x + 58} ${lamp - 62}H${x + 22}C${x + 24} ${lamp - 96} ${x + 18} ${lamp - 118} ${x + 6} ${lamp - 129}Z" fill="#4b222b"/>
    <circle cx="${x}" cy="${lamp - 138}" r="11" fill="#5a2429"/><path d="M${x} ${lamp - 140}v-62" stroke="#2a2c3a" stroke-width="4"/>
    <path d="M${x - 34} ${lamp - 184}h44l-12 -9m12 9l-12 9" stroke="#2a2c3a" stroke-width="4" fill="none"/>
    ${posts}<path d="M${x - 106} ${top - 48}h212M${x - 106} ${top - 28}h212" stroke="#1e2333" stroke-width="4"/>`;
}

export function towerBody() {
  const { x, foot, top } = tower;
  const half = (y) => 70 + ((y - top) / (foot - top)) * 44;
  const slice = (from, to, fill) =>
    polygon(
      [
        [x - half(from), from],
        [x + half(from), from],
        [x + half(to), to],
        [x - half(to), to],
      ],
      fill,
    );
  const windows = [560, 745, 930]
    .map((y, index) => {
      const left = x - 16 + index * 4;
      return `<path d="M${left - 5} ${y + 60}v-44a20 24 0 0 1 40 0v44Z" fill="#6f6a7c"/><path d="M${left} ${y + 56}v-38a15 19 0 0 1 30 0v38Z" fill="#ffd58a"/><path d="M${left + 15} ${y}v56M${left} ${y + 30}h30" stroke="#4b3c3c" stroke-width="3.5"/>`;
    })
    .join("");
  return `${slice(top + 30, foot, "#ece3dd")}${slice(620, 716, "#b0413e")}${slice(812, 908, "#b0413e")}${slice(foot - 60, foot, "#8d8590")}
    ${windows}${slice(top + 30, foot, "url(#tower-side)")}${lantern()}`;
}

export function house() {
  const pane = (x, y) =>
    `<rect x="${x - 5}" y="${y - 5}" width="50" height="60" fill="#e4dcd6"/><rect x="${x}" y="${y}" width="40" height="50" fill="#ffce7d"/><path d="M${x + 20} ${y}v50M${x} ${y + 20}h40" stroke="#6a4a3a" stroke-width="4"/>`;
  return `<path d="M1990 985v-96h34v96Z" fill="#56434b"/><path d="M1984 889h46v-12h-46Z" fill="#3c3140"/>
    <path d="M1808 1090V990H2082V1090Z" fill="url(#wall)"/>
    <path d="M1786 998L1836 908H2054L2104 998Z" fill="url(#roof)"/><path d="M1836 908H2054" stroke="#c08a76" stroke-width="5"/>
    ${times(7, (row) => `<path d="M${1829 - row * 6} ${920 + row * 11}H${2061 + row * 6}" stroke="#2b222d" stroke-width="2" opacity="0.5"/>`)}
    ${pane(1836, 1016)}${pane(2014, 1016)}<rect x="1932" y="1010" width="44" height="80" fill="#4a3a40"/>
    <path d="M1932 1010h44" stroke="#e4dcd6" stroke-width="6"/><circle cx="1968" cy="1052" r="3" fill="#e8c48a"/>
    <ellipse cx="1855" cy="1096" rx="60" ry="12" fill="#ffce7d" opacity="0.35" filter="url(#faint)"/><ellipse cx="2034" cy="1096" rx="60" ry="12" fill="#ffce7d" opacity="0.35" filter="url(#faint)"/>`;
}
