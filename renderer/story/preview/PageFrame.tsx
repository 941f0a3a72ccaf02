import { useLayoutEffect, useRef, useState } from "react";
import { scaleIn, sheetOf, type View } from "./views";

interface PageFrameProps {
  readonly address: string;
  readonly view: View;
}

/** The page in a frame as wide as the device, drawn smaller where there is less room. No script runs in it, and it cannot be left. */
export function PageFrame({ address, view }: PageFrameProps) {
  const [room, ref] = useRoom();
  const sheet = sheetOf(view);
  const scale = scaleIn(room.width, sheet);
  return (
    <div className="preview-room" ref={ref}>
      <div
        className={`preview-sheet preview-sheet-${view.look}`}
        style={{ width: sheet.width * scale, height: room.height }}
      >
        {address !== "" && room.height > 0 && (
          <iframe
            className="preview-frame"
            title="Preview of the page"
            sandbox="allow-same-origin"
            referrerPolicy="no-referrer"
            src={address}
            style={{
              width: sheet.width - 2 * sheet.margin,
              height: room.height / scale,
              marginInline: sheet.margin * scale,
              transform: `scale(${scale})`,
            }}
          />
        )}
      </div>
    </div>
  );
}

/** What the element offers to the sheet, in whole pixels, now and whenever that changes. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [room, ref] as const;
}
