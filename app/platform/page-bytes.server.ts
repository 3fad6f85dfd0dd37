import { Transform } from 'node:stream'

/**
 * The bytes of a page as React 18 writes them, without the NUL bytes with which it fills a chunk
 * whose last letter did not fit (mended in React 19). A reader would see each as "�", mostly before
 * a letter like "ä". No page has a NUL of its own: the letter does not exist in HTML.
 */
export function pageBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk)
    },
  })
}
