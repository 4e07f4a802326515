/** Strips of content onto pages, from the top down: what stays together, where a page ends, what is repeated after it. */
import { artifact, closeMark, newPage, type Page, underlay } from './page.ts';
import { BODY, PAGE } from './style.ts';
import { filled } from './syntax.ts';

/** A part of the page's full height that is never split. */
export interface Strip {
  readonly height: number;
  /** Least space to the neighbours; the larger of two neighbours' counts. Points. */
  readonly before: number;
  readonly after: number;
  /** Must not be the last on its page. */
  readonly keepNext: boolean;
  readonly breakBefore?: boolean;
  /** Drawn first when this strip begins a page: a table's head. */
  readonly head?: Head;
  readonly box?: Box;
  readonly draw: (page: Page, top: number) => void;
}
export interface Head {
  readonly height: number;
  readonly draw: (page: Page, top: number) => void;
}
/** Tint and bar behind all strips that carry the same box. */
export interface Box {
  readonly x: number;
  readonly width: number;
  readonly bar: string;
  readonly tint: string;
}

export interface Flow {
  add(strips: readonly Strip[]): void;
  /** Places what still waits for a follower. There is always one page. */
  finish(): readonly Page[];
}

/** Space between a box's edge and its content where a page cuts it. */
const CUT = 8;
const BAR = 3.5;

export function startFlow(): Flow {
  const pages: Page[] = [];
  let page = addPage();
  let y: number = BODY.top;
  let after = 0;
  let atTop = true;
  let waiting: Strip[] = [];
  let open: { readonly box: Box; readonly top: number; readonly fill: (operators: string) => void } | undefined;
  let cut: Box | undefined;

  function addPage(): Page {
    const added = newPage(pages.length);
    pages.push(added);
    return added;
  }

  function closeBox(bottom: number): void {
    if (!open) return;
    const { box, top } = open;
    const height = top - bottom;
    open.fill(`${filled(box.x, bottom, box.width, height, box.tint)} ${filled(box.x, bottom, BAR, height, box.bar)}`);
    open = undefined;
  }

  function turn(): void {
    cut = open?.box;
    closeBox(y - CUT);
    closeMark(page);
    page = addPage();
    y = BODY.top;
    after = 0;
    atTop = true;
  }

  function place(strip: Strip): void {
    if (strip.breakBefore && !atTop) turn();
    let gap = atTop ? 0 : Math.max(after, strip.before);
    if (!atTop && y - gap - strip.height < PAGE.bottom) {
      turn();
      gap = 0;
    }
    if (open && open.box !== strip.box) closeBox(y);
    y -= gap;
    if (strip.box && !open) {
      open = { box: strip.box, top: y, fill: underlay(page) };
      if (cut === strip.box) y -= CUT;
    }
    cut = undefined;
    if (atTop && strip.head) {
      strip.head.draw(page, y);
      y -= strip.head.height;
    }
    strip.draw(page, y);
    y -= strip.height;
    after = strip.after;
    atTop = false;
  }

  function placeGroup(group: readonly Strip[]): void {
    const needed = group.reduce(
      (height, strip, index) =>
        height + strip.height + (index > 0 ? Math.max(group[index - 1]?.after ?? 0, strip.before) : 0),
      0,
    );
    const gap = Math.max(after, group[0]?.before ?? 0);
    const room = y - gap - PAGE.bottom;
    if (!atTop && needed > room && needed <= BODY.height - (group[0]?.head?.height ?? 0)) turn();
    for (const strip of group) place(strip);
  }

  return {
    add(strips) {
      for (const strip of strips) {
        waiting.push(strip);
        if (strip.keepNext) continue;
        placeGroup(waiting);
        waiting = [];
      }
    },
    finish() {
      if (waiting.length > 0) placeGroup(waiting);
      waiting = [];
      closeBox(y);
      for (const one of pages) closeMark(one);
      return pages;
    },
  };
}

/** A strip that only takes room. */
export function room(height: number, keepNext = false): Strip {
  return { height, before: 0, after: 0, keepNext, draw: () => undefined };
}

/** A rule across, as an artifact, standing on `y`: what is filled below must not cover it. */
export function rule(page: Page, x: number, y: number, width: number, thickness: number, colour: string): void {
  artifact(page, 'Layout', filled(x, y, width, thickness, colour));
}
