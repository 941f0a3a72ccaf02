// Electron runs this when its folder holds no packaged application: `electron [-r module]… folder [arguments]`.
// It stands in for the default application that an official download brings. User data is left to the command line:
// setting it here would override --user-data-dir.

const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { app } = require("electron");

function readArguments(args) {
  const required = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === "--version" || argument === "-v") return { kind: "version" };
    if (argument === "-r" || argument === "--require") {
      index += 1;
      required.push(args[index]);
    } else if (!argument.startsWith("-")) {
      return { kind: "run", required, target: path.resolve(argument) };
    }
  }
  return { kind: "nothing" };
}

function introduce(folder) {
  const packageFile = path.join(folder, "package.json");
  if (!fs.existsSync(packageFile)) return;
  const { name, productName, version } = JSON.parse(fs.readFileSync(packageFile, "utf8"));
  app.setName(productName ?? name ?? app.getName());
  if (version) app.setVersion(version);
  app.setDesktopName?.(`${app.getName()}.desktop`);
}

function run({ required, target }) {
  Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
  for (const name of required) require(require.resolve(name, { paths: [process.cwd()] }));
  introduce(target);
  const entry = Module._resolveFilename(target, null, true);
  app.setAppPath(fs.statSync(target).isDirectory() ? target : path.dirname(entry));
  Module._load(entry, null, true);
}

const request = readArguments(process.argv.slice(1));
if (request.kind === "run") {
  run(request);
} else {
  process.stdout.write(request.kind === "version" ? `v${process.versions.electron}\n` : "usage: electron <folder>\n");
  process.exit(request.kind === "version" ? 0 : 1);
}
