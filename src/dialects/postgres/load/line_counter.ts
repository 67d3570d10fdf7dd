/** Lines of offsets; quick when asked in rising order. */
export class LineCounter {
  readonly #bytes: Buffer;
  readonly #first: number;
  #offset = 0;
  #line = 0;

  constructor(bytes: Buffer, first: number) {
    this.#bytes = bytes;
    this.#first = first;
  }

  at(offset: number): number {
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#line = 0;
    }
    for (
      let next = this.#bytes.indexOf(10, this.#offset);
      next >= 0 && next < offset;
      next = this.#bytes.indexOf(10, next + 1)
    ) {
      this.#line += 1;
      this.#offset = next + 1;
    }
    return this.#first + this.#line;
  }
}
