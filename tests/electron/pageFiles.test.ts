import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerFromFolder, windowPolicy } from "../../electron/pageFiles";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "galley-pages-"));
  mkdirSync(path.join(root, "renderer/assets"), { recursive: true });
  writeFileSync(path.join(root, "renderer/index.html"), `<meta nonce="__NONCE__"><script nonce="__NONCE__"></script>`);
  writeFileSync(path.join(root, "renderer/assets/main.js"), "const nonce = '__NONCE__';");
  writeFileSync(path.join(root, "renderer/notes.exe"), "secret");
  writeFileSync(path.join(root, "secret.js"), "secret");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let nonces = 0;
async function ask(address: string) {
  const pages = { folder: path.join(root, "renderer"), newNonce: () => `nonce${++nonces}`, policy: windowPolicy };
  const response = await answerFromFolder(pages, address);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test("each load of the page gets a nonce of its own, the same in the page and in the policy", async () => {
  nonces = 0;
  const first = await ask("app://galley/index.html");
  const second = await ask("app://galley/index.html");
  expect(first.text).toBe(`<meta nonce="nonce1"><script nonce="nonce1"></script>`);
  expect(first.headers.get("content-security-policy")).toBe(windowPolicy("nonce1"));
  expect(second.headers.get("content-security-policy")).toBe(windowPolicy("nonce2"));
});

test("the policy allows no inline script, no eval and no network", () => {
  const policy = windowPolicy("abc");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("a script comes with its type, as it is", async () => {
  const { status, text, headers } = await ask("app://galley/assets/main.js");
  expect({ status, text, type: headers.get("content-type"), sniff: headers.get("x-content-type-options") }).toEqual({
    status: 200,
    text: "const nonce = '__NONCE__';",
    type: "text/javascript; charset=utf-8",
    sniff: "nosniff",
  });
});

test.each([
  "app://galley/../secret.js",
  "app://galley/..%2fsecret.js",
  "app://galley/assets/..%2f..%2fsecret.js",
  "app://galley/%2e%2e%2fsecret.js",
  "app://galley/..%5csecret.js",
  "app://galley/assets/main.js%00.html",
  "app://galley/%E0%A4%A",
  "app://galley/notes.exe",
  "app://galley/assets",
  "app://galley/",
  "app://galley/missing.js",
])("%s is not found", async (address) => {
  expect(await ask(address)).toMatchObject({ status: 404, text: "Not found" });
});
