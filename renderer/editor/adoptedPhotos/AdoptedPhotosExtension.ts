import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { $getState, defineExtension, type LexicalEditor, mergeRegister } from "lexical";
import { isAsset } from "../../../article/blocks/photo";
import { call } from "../../machine";
import { AwaitedPicturesExtension } from "../shared/photo/awaitedPictures";
import { intakeOf } from "../shared/photo/intake";
import { PhotoNode, pictureOf } from "../shared/photo/PhotoNode";
import { assetState } from "../shared/photo/photoState";

/*
 * A photo that is pasted from another story brings the hash of its picture, and this story has to be given the file before the picture can be
 * shown. It is also asked for when a picture turns out to be missing; where no story has the file, the frame says which one it is.
 */
export const AdoptedPhotosExtension = defineExtension({
  name: "galley/adopted-photos",
  dependencies: [AwaitedPicturesExtension],
  register: registerAdoption,
});

function registerAdoption(editor: LexicalEditor): () => void {
  const { awaited } = getExtensionDependencyFromEditor(editor, AwaitedPicturesExtension).output;
  const asked = new Map<string, Promise<boolean>>();
  const adopt = (asset: string) => {
    const answer = asked.get(asset) ?? askFor(editor, asset);
    asked.set(asset, answer);
    return answer;
  };
  const $onPhoto = (photo: PhotoNode) => {
    const asset = $getState(photo, assetState);
    const isNew = !editor.getEditorState()._nodeMap.has(photo.getKey());
    if (!isNew || asset === "" || asked.has(asset)) return;
    awaited.add(asset);
    void adopt(asset).then((isHere) => {
      awaited.delete(asset);
      for (const figure of figuresWith(editor, asset)) show(figure, isHere);
    });
  };
  const onError = ({ target }: Event) => {
    const figure = target instanceof HTMLImageElement && target.closest<HTMLElement>("figure.photo");
    if (figure && pictureOf(figure) === target) void retry(figure, adopt);
  };
  return mergeRegister(
    editor.registerNodeTransform(PhotoNode, $onPhoto),
    editor.registerRootListener((root) => {
      root?.addEventListener("error", onError, true);
      return () => root?.removeEventListener("error", onError, true);
    }),
  );
}

async function askFor(editor: LexicalEditor, asset: string): Promise<boolean> {
  const outcome = await call("adoptPhoto", { id: intakeOf(editor).storyId, asset });
  return outcome.ok && outcome.value;
}

function figuresWith(editor: LexicalEditor, asset: string): readonly HTMLElement[] {
  const figures = [...(editor.getRootElement()?.querySelectorAll<HTMLElement>("figure.photo") ?? [])];
  return figures.filter((figure) => pictureOf(figure)?.dataset.address?.includes(`/${asset}/`));
}

function show(figure: HTMLElement, isHere: boolean): void {
  const picture = pictureOf(figure);
  if (picture?.dataset.address && isHere) picture.src = picture.dataset.address;
  else figure.dataset.missing = "true";
}

/** Once: a picture that cannot be shown although its file is there is broken. */
async function retry(figure: HTMLElement, adopt: (asset: string) => Promise<boolean>): Promise<void> {
  const asset = pictureOf(figure)?.dataset.address?.split("/").find(isAsset);
  const isFirst = asset !== undefined && figure.dataset.asked !== asset;
  figure.dataset.asked = asset ?? "";
  show(figure, isFirst && (await adopt(asset)));
}
