import {
  $getState,
  $setState,
  type DOMConversionMap,
  type DOMConversionOutput,
  type DOMExportOutput,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { isAsset } from "../../../../article/blocks/photo";
import { $inlineChildren } from "../blocks";
import { altState, assetState, creditState, decorativeState, heightState, widthState } from "./photoState";

/** The figure without any address: where the picture lies is nobody's business outside. Its hash lets Galley find it again. */
export function exportPhoto(photo: ElementNode): DOMExportOutput {
  const figure = document.createElement("figure");
  figure.dataset.kind = "photo";
  const asset = $getState(photo, assetState);
  const credit = $getState(photo, creditState);
  if (credit !== "") figure.dataset.galleyCredit = credit;
  if (asset !== "") {
    const picture = document.createElement("img");
    picture.dataset.galleyAsset = asset;
    picture.alt = $getState(photo, decorativeState) ? "" : $getState(photo, altState);
    picture.width = $getState(photo, widthState);
    picture.height = $getState(photo, heightState);
    figure.append(picture);
  }
  return { element: figure };
}

/**
 * A pasted figure with a picture becomes a photo with the figure's caption. One of ours keeps its picture; of any other only the place is kept,
 * since nothing is fetched. `$make` gives a new photo and a new caption; it is handed in because the photo itself needs this.
 */
export function photoImports($make: () => [photo: ElementNode, caption: ElementNode]): DOMConversionMap {
  return {
    figure: (figure) => (isPhotoFigure(figure) ? { conversion: () => $convert(figure, $make), priority: 1 } : null),
  };
}

function isPhotoFigure(figure: HTMLElement): boolean {
  const isOther = figure.querySelector("blockquote, table, pre") !== null;
  return !isOther && (figure.dataset.kind === "photo" || figure.querySelector("img, picture, svg, video") !== null);
}

function $convert(figure: HTMLElement, $make: () => [ElementNode, ElementNode]): DOMConversionOutput {
  const [photo, caption] = $make();
  const picture = figure.querySelector("img");
  const asset = picture?.dataset.galleyAsset ?? "";
  $setState(photo, altState, picture?.alt ?? "");
  $setState(photo, creditState, figure.dataset.galleyCredit ?? "");
  if (picture && isAsset(asset)) {
    $setState(photo, assetState, asset);
    $setState(photo, widthState, Number(picture.getAttribute("width")) || 0);
    $setState(photo, heightState, Number(picture.getAttribute("height")) || 0);
  }
  const after = (children: LexicalNode[]) => [caption.append(...children.flatMap($inlineChildren))];
  return { node: photo, after };
}
