import { parseSync } from "vite";

/**
 * What one file of TypeScript or JavaScript holds of the things that `sizes.mjs` counts.
 * @typedef {{ name: string, line: number, lines: number, isView: boolean }} MeasuredFunction
 * @typedef {{
 *   functions: MeasuredFunction[],
 *   casts: number,
 *   commentLines: number,
 *   forbidden: { what: string, line: number }[],
 * }} Source
 * @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} SyntaxNode
 */

const functionTypes = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const forbiddenTypes = new Map([
  ["TSAnyKeyword", "any"],
  ["TSNonNullExpression", "a non-null !"],
  ["ExportDefaultDeclaration", "a default export"],
]);

/**
 * Reads one file; throws a full sentence when it cannot be parsed.
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function readSource(path, text) {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineOf = lineCounter(text);
  /** @type {Source} */
  const source = { functions: [], casts: 0, commentLines: 0, forbidden: [] };
  for (const comment of comments) {
    source.commentLines += lineOf(comment.end) - lineOf(comment.start) + 1;
    const silenced = /@ts-(ignore|nocheck)/.exec(comment.value);
    if (silenced) source.forbidden.push({ what: silenced[0], line: lineOf(comment.start) });
  }
  visit(program, "", (node, name) => {
    const forbidden = forbiddenTypes.get(node.type);
    if (forbidden) source.forbidden.push({ what: forbidden, line: lineOf(node.start) });
    if (isCast(node)) source.casts += 1;
    if (functionTypes.has(node.type)) {
      const line = lineOf(node.start);
      source.functions.push({ name, line, lines: lineOf(node.end) - line + 1, isView: holdsMarkup(node) });
    }
  });
  return source;
}

/** @param {string} text @returns {(offset: number) => number} the line, counted from 1, of an offset */
function lineCounter(text) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next === -1 ? starts.length : next;
  };
}

/**
 * Calls `meet` for every node below a value, with the nearest name around it.
 * @param {unknown} value
 * @param {string} name
 * @param {(node: SyntaxNode, name: string) => void} meet
 */
function visit(value, name, meet) {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, name, meet);
  } else if (isNode(value)) {
    const here = nameOf(value) ?? name;
    meet(value, here);
    for (const child of Object.values(value)) visit(child, here, meet);
  }
}

/** @param {unknown} value @returns {value is SyntaxNode} */
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** @param {SyntaxNode} node */
function nameOf(node) {
  const named = node.id ?? (node.type === "MethodDefinition" || node.type === "Property" ? node.key : null);
  return isNode(named) && typeof named.name === "string" ? named.name : null;
}

/** `as const` narrows and asserts nothing. @param {SyntaxNode} node */
function isCast(node) {
  if (node.type === "TSTypeAssertion") return true;
  if (node.type !== "TSAsExpression" || !isNode(node.typeAnnotation)) return false;
  const { typeName } = node.typeAnnotation;
  return !(isNode(typeName) && typeName.name === "const");
}

/** @param {SyntaxNode} node */
function holdsMarkup(node) {
  let found = false;
  visit(node, "", ({ type }) => {
    if (type === "JSXElement" || type === "JSXFragment") found = true;
  });
  return found;
}
