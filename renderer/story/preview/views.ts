import type { PreviewLook } from "../../../electron/contract";

/** A usual phone, a tablet held upright, a desk's screen; the page itself knows no such steps. */
export const devices = ["phone", "tablet", "desktop"] as const;
export type Device = (typeof devices)[number];

export const deviceNames: Readonly<Record<Device, string>> = { phone: "Phone", tablet: "Tablet", desktop: "Desktop" };
export const lookNames: Readonly<Record<PreviewLook, string>> = { light: "Light", dark: "Dark", print: "Print" };

/** How a page is looked at. */
export interface View {
  readonly device: Device;
  readonly look: PreviewLook;
}

/** Most readers come by phone. */
export const firstView: View = { device: "phone", look: "light" };

/** In pixels of the page. */
interface Sheet {
  readonly width: number;
  /** White paper at both sides of what the frame shows; above and below it scrolls with the page. */
  readonly margin: number;
}

const deviceWidths: Readonly<Record<Device, number>> = { phone: 390, tablet: 820, desktop: 1280 };
/** A4 at 96 pixels to the inch, with the margins of 2 cm that the page's sheet asks for. */
const paper: Sheet = { width: 794, margin: 76 };

/** Paper is as wide as it is, whatever the device. */
export function sheetOf({ device, look }: View): Sheet {
  return look === "print" ? paper : { width: deviceWidths[device], margin: 0 };
}

/** How much smaller the sheet is drawn to fit into a room of that width; never larger than it is. */
export function scaleIn(room: number, { width }: Sheet): number {
  return room <= 0 ? 1 : Math.min(1, room / width);
}
