/** False on a Linux without X and Wayland, where no window can open. */
export function hasDisplay(environment = process.env) {
  return process.platform !== "linux" || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** The environment Electron runs in: Chromium's sandbox refuses to start as root. */
export function electronEnvironment() {
  return process.getuid?.() === 0 ? { ...process.env, ELECTRON_DISABLE_SANDBOX: "1" } : process.env;
}
