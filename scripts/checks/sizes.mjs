import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inProject, projectRoot } from "../setup/project.mjs";
import { readSource } from "./readSource.mjs";
import { sourceFiles } from "./sourceFiles.mjs";

// The sizes this project keeps to. What stands here stops a change; what is only aimed at is read in review.

const limits = {
  file: 400,
  fileAt95Percent: 300,
  css: 200,
  function: 60,
  view: 100,
  feature: 800,
  castsPerThousandLines: 4,
  testsToProduct: 0.6,
  commentPercent: { least: 8, most: 25 },
};
const entryLimits = new Map([
  ["electron/main.ts", 60],
  ["electron/preload.ts", 40],
  ["renderer/main.tsx", 20],
]);
// Playwright finds its set-up only as a default export.
const defaultExportAllowed = new Set(["tests/e2e/globalSetup.ts"]);
const codeEndings = [".ts", ".tsx", ".mjs", ".cjs", ".js"];

/**
 * @typedef {{ path: string, text: string }} SourceText
 * @typedef {SourceText & { lines: number, isCode: boolean, isProduct: boolean, isTest: boolean }} SizedFile
 * @typedef {SizedFile & { source: import("./readSource.mjs").Source }} ReadFile
 */

/**
 * Counts what CONTRIBUTING.md asks for: `breaches` stop a change, `notes` ask for a look, `figures` are for people.
 * @param {readonly SourceText[]} texts paths from the project's root, with forward slashes
 */
export function measure(texts) {
  const files = texts.map(sized);
  const read = files
    .filter(({ isCode }) => isCode)
    .map((file) => ({ ...file, source: readSource(file.path, file.text) }));
  const breaches = [
    ...files.flatMap(tooLongFile),
    ...tooLongOnTheWhole(files),
    ...files.filter(isIndexFile).map((file) => `${file.path} is an index file.`),
    ...read.flatMap(forbiddenThings),
    ...read.filter(({ isTest }) => !isTest).flatMap(tooLongFunctions),
    ...tooLargeFeatures(files),
    ...tooManyCasts(read),
    ...tooFewTests(files),
  ];
  return { breaches, notes: commentNotes(read), figures: figures(files, read) };
}

/** @param {SourceText} file @returns {SizedFile} */
function sized(file) {
  const lines = file.text.split("\n").length - (file.text.endsWith("\n") ? 1 : 0);
  const isTest = file.path.startsWith("tests/");
  const isCode = codeEndings.includes(path.extname(file.path));
  return { ...file, lines, isCode, isTest, isProduct: /^(article|electron|renderer)\//.test(file.path) };
}

/** @param {SizedFile} file */
function tooLongFile({ path: file, lines }) {
  const limit = entryLimits.get(file) ?? (file.endsWith(".css") ? limits.css : limits.file);
  return lines > limit ? [`${file} has ${lines} lines; ${limit} is the most.`] : [];
}

/** @param {readonly SizedFile[]} files */
function tooLongOnTheWhole(files) {
  const product = files.filter(({ isProduct, isCode }) => isProduct && isCode).map(({ lines }) => lines);
  const lines = quantile(product, 0.95);
  const limit = limits.fileAt95Percent;
  return lines > limit ? [`One file in twenty has ${lines} lines or more; ${limit} is the most.`] : [];
}

/** @param {SizedFile} file */
function isIndexFile({ path: file, isCode }) {
  return isCode && path.basename(file).startsWith("index.");
}

/** @param {ReadFile} file */
function forbiddenThings({ path: file, source }) {
  return source.forbidden
    .filter(({ what }) => what !== "a default export" || !defaultExportAllowed.has(file))
    .map(({ what, line }) => `${file}:${line} has ${what}.`);
}

/** @param {ReadFile} file */
function tooLongFunctions({ path: file, source }) {
  return source.functions.flatMap(({ name, line, lines, isView }) => {
    const limit = isView ? limits.view : limits.function;
    return lines > limit ? [`${file}:${line} ${name || "a function"} has ${lines} lines; ${limit} is the most.`] : [];
  });
}

/** @param {readonly SizedFile[]} files */
function tooLargeFeatures(files) {
  /** @type {Map<string, number>} */
  const features = new Map();
  for (const { path: file, lines } of files) {
    const feature = /^renderer\/editor\/(?!shared\/)[^/]+(?=\/)/.exec(file)?.[0];
    if (feature) features.set(feature, (features.get(feature) ?? 0) + lines);
  }
  return [...features]
    .filter(([, lines]) => lines > limits.feature)
    .map(([feature, lines]) => `${feature} has ${lines} lines; ${limits.feature} is the most for a feature.`);
}

/** Under a thousand lines the casts themselves are counted. @param {readonly ReadFile[]} read */
function tooManyCasts(read) {
  const casts = castsPerThousandLines(read);
  const limit = limits.castsPerThousandLines;
  return casts > limit ? [`There are ${casts.toFixed(1)} casts per 1,000 lines; ${limit} is the most.`] : [];
}

/** @param {readonly ReadFile[]} read */
function castsPerThousandLines(read) {
  const product = read.filter(({ isProduct }) => isProduct);
  const lines = total(product.map((file) => file.lines));
  return total(product.map(({ source }) => source.casts)) / Math.max(1, lines / 1000);
}

/** @param {readonly SizedFile[]} files */
function tooFewTests(files) {
  const ratio = testsToProduct(files);
  const limit = limits.testsToProduct;
  return ratio < limit
    ? [`There are ${ratio.toFixed(2)} lines of test to a line of product; ${limit} is the least.`]
    : [];
}

/** @param {readonly SizedFile[]} files */
function testsToProduct(files) {
  const code = files.filter(({ isCode }) => isCode);
  const product = total(code.filter(({ isProduct }) => isProduct).map(({ lines }) => lines));
  const tests = total(code.filter(({ isTest }) => isTest).map(({ lines }) => lines));
  return product === 0 ? Number.POSITIVE_INFINITY : tests / product;
}

/** @param {readonly ReadFile[]} read */
function commentNotes(read) {
  const percent = commentPercent(read);
  const { least, most } = limits.commentPercent;
  return percent < least || percent > most ? [`${percent.toFixed(1)} % of the product's lines are comments.`] : [];
}

/** @param {readonly ReadFile[]} read */
function commentPercent(read) {
  const product = read.filter(({ isProduct }) => isProduct);
  const lines = total(product.map((file) => file.lines));
  return (100 * total(product.map(({ source }) => source.commentLines))) / Math.max(1, lines);
}

/** @param {readonly SizedFile[]} files @param {readonly ReadFile[]} read */
function figures(files, read) {
  const product = read.filter(({ isProduct }) => isProduct);
  const lines = product.map((file) => file.lines);
  const functions = product.flatMap(({ source }) => source.functions.map((found) => found.lines));
  return [
    `product files ${lines.length}, lines ${total(lines)}`,
    `lines in a file: median ${quantile(lines, 0.5)}, 95 % ${quantile(lines, 0.95)}, most ${quantile(lines, 1)}`,
    `lines in a function: median ${quantile(functions, 0.5)}, 95 % ${quantile(functions, 0.95)}, most ${quantile(functions, 1)}`,
    `casts per 1,000 lines ${castsPerThousandLines(read).toFixed(1)}`,
    `comments ${commentPercent(read).toFixed(1)} %`,
    `test lines to product lines ${testsToProduct(files).toFixed(2)}`,
  ];
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** @param {readonly number[]} values */
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

function main() {
  const folders = ["article", "electron", "renderer", "scripts", "tests"];
  const files = sourceFiles(projectRoot, folders, [...codeEndings, ".css"]);
  const result = measure(files.map((file) => ({ path: file, text: readFileSync(inProject(file), "utf8") })));
  for (const line of result.figures) console.log(line);
  for (const line of [...result.notes, ...result.breaches]) console.error(line);
  if (result.breaches.length > 0) process.exitCode = 1;
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) main();
