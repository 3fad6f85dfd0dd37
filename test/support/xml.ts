/**
 * What is wrong with an XML text, or `undefined` when it is well-formed: balanced tags, no bare `&` or
 * `<`, no forbidden character, no attribute twice. Enough for XMP packets, which have no doctype.
 */
export function xmlProblem(xml: string): string | undefined {
  const body = xml.replace(/^\ufeff/, '').replace(/<\?[^]*?\?>/g, '')
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
    return 'forbidden character'
  const open: string[] = []
  let rest = body
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0]
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
        return `bare & in "${text.trim()}"`
      if (open.length === 0 && text.trim() !== '') return 'text outside the root'
      rest = rest.slice(text.length)
      continue
    }
    const tag = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/.exec(rest)
    if (tag === null) return `no tag at "${rest.slice(0, 40)}"`
    const [whole, close, name = '', attributes = '', empty] = tag
    const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, attribute]) => attribute)
    if (new Set(names).size !== names.length) return `an attribute twice in <${name}>`
    if (close === '/' && open.pop() !== name) return `</${name}> closes nothing`
    if (close === '' && empty === '') open.push(name)
    rest = rest.slice(whole.length)
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`
}
