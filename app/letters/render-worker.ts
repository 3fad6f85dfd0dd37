import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { PdfDocument } from '#app/pdf/document.ts'
import { warmFonts } from '#app/pdf/fonts.server.ts'
import { renderPdf } from '#app/pdf/render.server.ts'

/** One job at a time: a document in, its bytes and their SHA-256 out, or what went wrong. */
export type RenderAnswer =
  { readonly bytes: Uint8Array; readonly sha256: string } | { readonly error: string }

async function answer(document: PdfDocument): Promise<RenderAnswer> {
  try {
    const bytes = await renderPdf(document)
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'rendering failed' }
  }
}

warmFonts()
parentPort?.on('message', (document: PdfDocument) => {
  void answer(document).then((result) => {
    const transfer = 'bytes' in result ? [result.bytes.buffer as ArrayBuffer] : []
    parentPort?.postMessage(result, transfer)
  })
})
