import type { Table, TableCell } from "../blocks/table";
import { openTag } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";

/** A table in a figure, with its caption below; short rows are filled up, so that every row has as many cells. */
export function tableHtml(table: Table): string {
  const caption = isBlankContent(table.caption) ? [] : [`<figcaption>${inlineHtml(table.caption)}</figcaption>`];
  const rows = rowsHtml(table);
  const inside = [...(rows.length === 0 ? [] : [`<table>\n${sections(table, rows).join("\n")}\n</table>`]), ...caption];
  return inside.length === 0 ? "" : `<figure data-kind="table">\n${inside.join("\n")}\n</figure>`;
}

/** Header rows at the top are the table's head, as its readers' programs expect them. */
function sections(table: Table, rows: readonly string[]): readonly string[] {
  const written = table.rows.filter((row) => row.length > 0);
  const ending = written.findIndex((row) => !isHeaderRow(row));
  const heads = ending < 0 ? rows.length : ending;
  return [...section("thead", rows.slice(0, heads)), ...section("tbody", rows.slice(heads))];
}

function section(name: "thead" | "tbody", rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [`<${name}>`, ...rows, `</${name}>`];
}

function isHeaderRow(row: readonly TableCell[]): boolean {
  return row.every((cell) => cell.header);
}

/** The table's rows, each as `<tr>`, with the same number of cells; none when no cell says anything. */
export function rowsHtml({ rows }: Table): readonly string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const seen = rows.some((row) => row.some((cell) => !isBlankContent(cell.text)));
  return seen ? rows.filter((row) => row.length > 0).map((row) => rowHtml(row, columns)) : [];
}

function rowHtml(row: readonly TableCell[], columns: number): string {
  const scope = isHeaderRow(row) ? "col" : "row";
  const cells = row.map((cell) =>
    cell.header ? `${openTag("th", { scope })}${inlineHtml(cell.text)}</th>` : `<td>${inlineHtml(cell.text)}</td>`,
  );
  return `<tr>${cells.join("")}${"<td></td>".repeat(columns - row.length)}</tr>`;
}
