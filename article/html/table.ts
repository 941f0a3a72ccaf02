import type { Table, TableCell } from "../blocks/table";
import { openTag } from "./escape";
import { inlineHtml, isBlankContent } from "./inline";

/** A table in a figure, with its caption below; short rows are filled up, so that every row has as many cells. */
export function tableHtml(table: Table): string {
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const seen = table.rows.some((row) => row.some((cell) => !isBlankContent(cell.text)));
  const caption = isBlankContent(table.caption) ? "" : `<figcaption>${inlineHtml(table.caption)}</figcaption>\n`;
  if (!seen) return caption === "" ? "" : `<figure data-kind="table">\n${caption}</figure>`;
  const rows = table.rows.filter((row) => row.length > 0);
  const ending = rows.findIndex((row) => !isHeaderRow(row));
  const heads = ending < 0 ? rows.length : ending;
  const parts = [rowsHtml("thead", rows.slice(0, heads), columns), rowsHtml("tbody", rows.slice(heads), columns)];
  return `<figure data-kind="table">\n<table>\n${parts.join("")}</table>\n${caption}</figure>`;
}

function isHeaderRow(row: readonly TableCell[]): boolean {
  return row.every((cell) => cell.header);
}

function rowsHtml(part: "thead" | "tbody", rows: readonly (readonly TableCell[])[], columns: number): string {
  if (rows.length === 0) return "";
  return `<${part}>\n${rows.map((row) => rowHtml(row, columns)).join("\n")}\n</${part}>\n`;
}

function rowHtml(row: readonly TableCell[], columns: number): string {
  const scope = isHeaderRow(row) ? "col" : "row";
  const cells = row.map((cell) =>
    cell.header ? `${openTag("th", { scope })}${inlineHtml(cell.text)}</th>` : `<td>${inlineHtml(cell.text)}</td>`,
  );
  return `<tr>${cells.join("")}${"<td></td>".repeat(columns - row.length)}</tr>`;
}
