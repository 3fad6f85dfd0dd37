import type { ImportRefusal } from '#app/notices/import/imported-notice.ts'

/** Characters of a document's text; real notices have some ten thousand. */
export const MOST_CHARACTERS = 2_000_000

/** A reader says what is wrong with a file by throwing this; anything else it throws means malformed. */
export class RefusedFile extends Error {
  readonly reason: ImportRefusal
  constructor(reason: ImportRefusal) {
    super(reason)
    this.reason = reason
  }
}
