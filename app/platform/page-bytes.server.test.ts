import { PassThrough, type Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pageBytes } from '#app/platform/page-bytes.server.ts'

// Letters of one, two and three bytes in many small pieces: some stand across the end of a chunk.
const page = createElement(
  'div',
  null,
  Array.from({ length: 3000 }, (_, index) =>
    createElement('b', { key: index }, ['a', 'ä', '–'][index % 3]),
  ),
)

function rendered(through: Transform): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => {
        pipe(through)
        text(through).then(resolve, reject)
      },
      onError: reject,
    })
  })
}

test('a page has every letter and no NUL, wherever the chunks of React end', async () => {
  expect(await rendered(pageBytes())).toBe(renderToStaticMarkup(page))
})

test('React still fills its chunks with NUL; when this fails, the transform may go', async () => {
  expect(await rendered(new PassThrough())).toContain('\0')
})
