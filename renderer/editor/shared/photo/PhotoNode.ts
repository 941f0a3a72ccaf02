import { getExtensionDependencyFromEditor } from "@lexical/extension";
import {
  $create,
  $getEditor,
  $getState,
  type DOMExportOutput,
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  setDOMUnmanaged,
} from "lexical";
import { DocumentExtension } from "../DocumentExtension";
import { createFormHost, formHostOf } from "../formHost";
import { isAwaited } from "./awaitedPictures";
import { $isCaption, CaptionNode, showCredit } from "./CaptionNode";
import { exportPhoto, photoImports } from "./photoHtml";
import { $frameWords, altState, assetState, decorativeState, heightState, photoStates, widthState } from "./photoState";

/*
 * A picture with its caption. In the page: a layer for what lies over the picture, an empty frame, the picture, the caption, the form.
 * Only the caption is Lexical's; the frame is seen while there is no picture to show.
 */
export class PhotoNode extends ElementNode {
  override $config() {
    return this.config("photo", {
      extends: ElementNode,
      stateConfigs: photoStates,
      importDOM: photoImports(() => [$create(PhotoNode), $create(CaptionNode)]),
    });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = document.createElement("figure");
    figure.className = "photo";
    figure.dataset.kind = "photo";
    figure.append(createOwn("photo-over"), createOwn("photo-frame"), createFormHost());
    show(this, figure, editor);
    return figure;
  }

  override updateDOM(_previous: this, figure: HTMLElement): boolean {
    show(this, figure, $getEditor());
    return false;
  }

  override getDOMSlot(figure: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super
      .getDOMSlot(figure)
      .withAfter(pictureOf(figure) ?? frameOf(figure))
      .withBefore(formHostOf(figure));
  }

  override exportDOM(): DOMExportOutput {
    return exportPhoto(this);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  getCaption(): CaptionNode | null {
    return this.getChildren().find($isCaption) ?? null;
  }
}

export function $isPhoto(node: LexicalNode | null | undefined): node is PhotoNode {
  return node instanceof PhotoNode;
}

/** A photo in the story itself, not one of a gallery. */
export function $isStoryPhoto(node: LexicalNode | null | undefined): node is PhotoNode {
  return $isPhoto(node) && node.getParent()?.getType() === "root";
}

export function $createPhoto(): PhotoNode {
  return $create(PhotoNode).append($create(CaptionNode));
}

/** The layer over the picture; Lexical leaves alone what is in it. */
export function layerOf(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector<HTMLElement>(":scope > .photo-over");
}

/** Its address stands in `data-address` also while it is awaited and has no `src`. */
export function pictureOf(figure: HTMLElement): HTMLImageElement | null {
  return figure.querySelector<HTMLImageElement>(":scope > img");
}

function frameOf(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector<HTMLElement>(":scope > .photo-frame");
}

function createOwn(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.contentEditable = "false";
  setDOMUnmanaged(element, { captureSelection: true });
  return element;
}

const shownWidth = 1600;

/** The address of the picture in the size to show; the machine gives the nearest it has. */
function addressOf(editor: LexicalEditor, asset: string): string {
  const { storyId } = getExtensionDependencyFromEditor(editor, DocumentExtension).config;
  return `media://story/${storyId}/${asset}/${shownWidth}`;
}

function show(photo: PhotoNode, figure: HTMLElement, editor: LexicalEditor): void {
  const asset = $getState(photo, assetState);
  showFrame(figure, $frameWords(photo));
  if (asset === "") pictureOf(figure)?.remove();
  else showPicture(photo, figure, editor, asset);
  const caption = figure.querySelector<HTMLElement>(":scope > figcaption");
  if (caption) showCredit(caption, photo);
}

function showFrame(figure: HTMLElement, words: string): void {
  const frame = frameOf(figure);
  if (frame === null || frame.textContent === words) return;
  frame.textContent = words;
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", words);
}

function showPicture(photo: PhotoNode, figure: HTMLElement, editor: LexicalEditor, asset: string): void {
  const address = addressOf(editor, asset);
  const picture = pictureOf(figure) ?? createPicture(figure);
  if (picture.dataset.address !== address) {
    figure.removeAttribute("data-missing");
    picture.dataset.address = address;
    picture.removeAttribute("src");
  }
  if (!picture.hasAttribute("src") && !isAwaited(editor, asset)) picture.src = address;
  const alt = $getState(photo, decorativeState) ? "" : $getState(photo, altState);
  if (picture.getAttribute("alt") !== alt) picture.alt = alt;
  const [width, height] = [$getState(photo, widthState), $getState(photo, heightState)];
  if (picture.getAttribute("width") === String(width) && picture.getAttribute("height") === String(height)) return;
  picture.width = width;
  picture.height = height;
}

function createPicture(figure: HTMLElement): HTMLImageElement {
  const picture = document.createElement("img");
  picture.contentEditable = "false";
  picture.decoding = "async";
  picture.loading = "lazy";
  picture.draggable = false;
  frameOf(figure)?.after(picture);
  return picture;
}
