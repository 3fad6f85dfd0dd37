import { typedText } from '#app/platform/typed-text.ts'

/** Bytes of an ordinary posted form. */
export const FORM_LIMIT = 128 * 1024

/**
 * Reads a posted form, counting its bytes first: `formData()` itself has no limit.
 * @throws Response 413 when the body is larger than `limit`, 400 when it is no form
 */
export async function readForm(request: Request, limit = FORM_LIMIT): Promise<FormData> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw new Response(null, { status: 413 })
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body !== null) {
    const reader = request.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const chunk = part.value as Uint8Array
      size += chunk.byteLength
      if (size > limit) {
        await reader.cancel()
        throw new Response(null, { status: 413 })
      }
      chunks.push(chunk)
    }
  }
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new Response(null, { status: 400 })
  }
  try {
    return await new Response(Buffer.concat(chunks), {
      headers: { 'content-type': type },
    }).formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

/**
 * The text of one field as it is kept, `''` when it is absent; a file is never taken for text.
 */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? typedText(value) : ''
}

/** Every text of a name that may come several times, as ticked boxes do. */
export function fieldTexts(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' ? [typedText(value)] : []))
}
