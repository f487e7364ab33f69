import type { Box } from '../document.ts';
import type { LayerView, PageView } from './view.ts';

/** A place in a view, in points. */
export interface Place {
  readonly across: number;
  readonly down: number;
}

/** A page that lies askew, as a scan does, turned by some tenths of a degree so that its lines run level. */
export class StraightenedView implements LayerView {
  readonly width: number;
  readonly height: number;
  readonly #page: PageView;
  readonly #sine: number;
  readonly #cosine: number;

  /** @param slope how far the lines of `page` sink on a point to the right */
  constructor(page: PageView, slope: number) {
    const angle = Math.atan(slope);
    this.width = page.width;
    this.height = page.height;
    this.#page = page;
    this.#sine = Math.sin(angle);
    this.#cosine = Math.cos(angle);
  }

  /** Where a place of the page lies in this view. */
  placeOf({ across, down }: Place): Place {
    return this.#turned(across, down, -this.#sine);
  }

  /** The box that holds what a box of this view shows, in the view called `other`. */
  boxIn(other: PageView, { left, top, right, bottom }: Box): Box {
    if (this.#sine === 0) return this.#page.boxIn(other, { left, top, right, bottom });
    const corners = [
      this.#turned(left, top, this.#sine),
      this.#turned(right, top, this.#sine),
      this.#turned(left, bottom, this.#sine),
      this.#turned(right, bottom, this.#sine),
    ];
    const across = corners.map((corner) => corner.across);
    const down = corners.map((corner) => corner.down);
    return this.#page.boxIn(other, {
      left: Math.min(...across),
      top: Math.min(...down),
      right: Math.max(...across),
      bottom: Math.max(...down),
    });
  }

  /** Turns a place about the middle of the page. */
  #turned(across: number, down: number, sine: number): Place {
    const middle = { across: this.width / 2, down: this.height / 2 };
    const x = across - middle.across;
    const y = down - middle.down;
    return {
      across: middle.across + x * this.#cosine - y * sine,
      down: middle.down + x * sine + y * this.#cosine,
    };
  }
}
