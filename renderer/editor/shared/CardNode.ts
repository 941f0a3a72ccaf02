import { DecoratorNode, ElementNode } from "lexical";

/** A block of several parts: what is outside does not run into it. */
export abstract class CardNode extends ElementNode {
  override updateDOM(_previous: this, _element: HTMLElement): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }

  /** Whether a caret can stand in it. */
  isWrittenIn(): boolean {
    return true;
  }
}

/** A part of a card that is one run of words. Pasted words go into it even when it is empty, and Backspace never turns it into something else. */
export abstract class LineNode extends ElementNode {
  override updateDOM(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }

  override collapseAtStart(): true {
    return true;
  }
}

/** A block without anything to write in: it is drawn once, and selected as a whole. */
export abstract class FixedNode extends DecoratorNode<null> {
  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }
}
