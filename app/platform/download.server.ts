export interface Download {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/**
 * An answer that a browser saves and never shows inside the portal, keeps or guesses about (ASVS
 * 3.2.1, 5.4.2). Should it be shown all the same, nothing in it runs or is fetched.
 */
export function downloadResponse({ bytes, mediaType, fileName }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': disposition(fileName),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The name in both forms of RFC 6266: quoted ASCII for old browsers, RFC 8187 for the others. */
function disposition(fileName: string): string {
  // Half a surrogate pair cannot be encoded.
  const name = fileName.replace(/\p{Cs}/gu, '\ufffd')
  const plain = name.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}
