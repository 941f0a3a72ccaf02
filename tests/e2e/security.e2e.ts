import { expect, test } from "./app";

const refusedByPolicy = [/Content Security Policy/, /securitypolicyviolation/];
const notFound = /404 \(Not Found\)/;

test("the page breaks no rule of its own policy, and each load gets a new nonce", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  const nonceOf = () => page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content);
  const first = await nonceOf();
  await page.reload();
  const second = await nonceOf();
  expect(first).toMatch(/^[\w+/]{24}$/);
  expect(second).not.toBe(first);
});

test("a script or a style that was put into the page does not run", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(notFound, ...refusedByPolicy);
  const { page } = await launchGalley();
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    const remote = document.createElement("script");
    remote.src = "https://example.org/intruder.js";
    const handler = document.createElement("div");
    handler.innerHTML = '<img src="x" onerror="window.intruder = true"><b style="color: rgb(1, 2, 3)">styled</b>';
    document.body.append(script, remote, handler);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const styled = getComputedStyle(handler.querySelector("b") ?? handler).color === "rgb(1, 2, 3)";
    return { script: "intruder" in window, styled };
  });
  expect(ran).toEqual({ script: false, styled: false });
});

test("the page cannot reach Node, eval or the network", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(...refusedByPolicy);
  const { page } = await launchGalley();
  const found = await page.evaluate(async () => {
    const attempt = async (work: () => unknown) => {
      try {
        // In a task of its own: the debugger that runs this test may do what the page may not.
        await new Promise((resolve) => setTimeout(resolve, 0));
        await work();
        return "done";
      } catch {
        return "refused";
      }
    };
    return {
      node: ["require", "process", "module", "Buffer"].filter((name) => name in window),
      eval: await attempt(() => new Function("return 1")()),
      network: await attempt(() => fetch("https://example.org/")),
      file: await attempt(() => fetch("file:///etc/passwd")),
    };
  });
  expect(found).toEqual({ node: [], eval: "refused", network: "refused", file: "refused" });
});

test("the window stays where it is, and opens no other", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(...refusedByPolicy, /Not allowed to load/);
  const { app, page } = await launchGalley();
  const before = page.url();
  const opened = await page.evaluate(async () => {
    const other = window.open("https://example.org/");
    const link = Object.assign(document.createElement("a"), { href: "https://example.org/", target: "_blank" });
    document.body.append(link);
    link.click();
    location.href = "https://example.org/";
    await new Promise((resolve) => setTimeout(resolve, 300));
    location.href = "file:///etc/passwd";
    await new Promise((resolve) => setTimeout(resolve, 300));
    return other === null;
  });
  expect({ opened, address: page.url(), windows: app.windows().length }).toEqual({
    opened: true,
    address: before,
    windows: 1,
  });
});

test("app:// does not leave the page's folder", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(notFound, ...refusedByPolicy);
  const { page } = await launchGalley();
  const status = await page.evaluate(async () => {
    const addresses = [
      "app://galley/../../package.json",
      "app://galley/..%2f..%2fpackage.json",
      "app://galley/%2e%2e/%2e%2e/package.json",
      "app://galley/assets/..%2f..%2f..%2felectron%2fmain.cjs",
      "app://galley//etc/passwd",
    ];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(status).toEqual([404, 404, 404, 404, 404]);
});

test("media:// serves nothing but photos of stories", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(notFound);
  const { page } = await launchGalley();
  const status = await page.evaluate(async () => {
    const asset = "0".repeat(64);
    const addresses = [
      `media://story/0123456789ab/${asset}/original`,
      `media://story/..%2f..%2fetc/${asset}/original`,
      `media://story/0123456789ab/..%2f..%2fstory.json/original`,
      "media://story/../../../etc/passwd",
      "media://elsewhere/etc/passwd",
    ];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(status).toEqual([404, 404, 404, 404, 404]);
});

test("nothing is permitted: no camera, no place, no notification", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  const granted = await page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone"] as PermissionName[];
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "granted",
      () => "denied",
    );
    return [...states, camera, await Notification.requestPermission()];
  });
  expect(granted).toEqual(["denied", "denied", "denied", "denied", "denied", "denied"]);
});

test("a call of the wrong shape is refused with a sentence", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  const answers = await page.evaluate(async () => {
    const call = (name: string, input: unknown) => Reflect.apply(window.galley.call, null, [name, input]);
    return [
      await call("openStory", { id: "../../etc" }),
      await call("appendUpdate", { id: "0123456789ab", number: 0, update: "text" }),
      await call("openLink", { url: "file:///etc/passwd" }),
      await call("showFolder", { folder: "/etc" }),
    ];
  });
  expect(answers).toEqual([
    { ok: false, sentence: "Galley did not understand a request of its window (openStory)." },
    { ok: false, sentence: "Galley did not understand a request of its window (appendUpdate)." },
    { ok: false, sentence: "Only addresses that begin with http, https or mailto can be opened." },
    { ok: false, sentence: expect.stringMatching(/^[A-Z].*\.$/) },
  ]);
});

test("a page that is not Galley's own gets no answer", async ({ launchGalley }) => {
  const { app } = await launchGalley();
  const answer = await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
    await stranger.loadURL("data:text/html,<p>Hello</p>");
    const said: unknown = await stranger.webContents.executeJavaScript(`galley.call("deskState", undefined)`);
    stranger.destroy();
    return said;
  });
  expect(answer).toEqual({ ok: false, sentence: "Only Galley's own window may ask this." });
});

test("only web and mail addresses leave, and they leave as they were meant", async ({ launchGalley }) => {
  const { app, page } = await launchGalley();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  await page.evaluate(async () => {
    const urls = ["https://example.org/a b", "javascript:alert(1)", "mailto:desk@example.org", "file:///etc", "no"];
    for (const url of urls) await window.galley.call("openLink", { url });
  });
  expect(await app.evaluate(() => Reflect.get(globalThis, "opened"))).toEqual([
    "https://example.org/a%20b",
    "mailto:desk@example.org",
  ]);
});
