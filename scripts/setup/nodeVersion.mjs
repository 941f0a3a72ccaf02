import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/** Ends the process with one sentence when this Node is older than package.json allows. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const wanted = Number(/\d+/.exec(engines.node)?.[0]);
  if (Number(process.versions.node.split(".")[0]) >= wanted) return;
  console.error(
    `Galley needs Node ${wanted} or newer, and this is Node ${process.versions.node}: see https://nodejs.org.`,
  );
  process.exit(1);
}
