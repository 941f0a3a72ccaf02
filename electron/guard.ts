import { app, type Session, type WebContents } from "electron";
import type { Log } from "./log";
import { isPreviewPage } from "./preview/previewPages";

/** Keeps every page of Galley where it is: no other address, no second window, no webview, no permission, no network. Only frames show previews. */
export function startGuard(log: Log): void {
  app.on("web-contents-created", (_event, contents) => holdInPlace(contents, log));
  app.on("session-created", refusePermissions);
  app.on("session-created", refuseNetwork);
}

function holdInPlace(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void }, address: string) => {
    log.note(`a page wanted to go to ${address.slice(0, 200)}`);
    event.preventDefault();
  };
  contents.on("will-navigate", (event, address) => refuse(event, address));
  contents.on("will-redirect", (event, address) => refuse(event, address));
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame || !isPreviewPage(event.url)) refuse(event, event.url);
  });
  contents.on("will-attach-webview", (event) => refuse(event, "a webview"));
  contents.setWindowOpenHandler(({ url }) => {
    log.note(`a page wanted to open ${url.slice(0, 200)}`);
    return { action: "deny" };
  });
}

/** No camera, no place, no notification: nothing is granted. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** A page that somehow asks for the network gets nothing: Galley needs none. */
function refuseNetwork(session: Session): void {
  const urls = ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file://*/*"];
  session.webRequest.onBeforeRequest({ urls }, (_details, answer) => answer({ cancel: true }));
}
