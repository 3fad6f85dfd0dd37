import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Texts that are the same as in Finnish, such as names. Add a key only when the word really is. */
const SAME_AS_FINNISH = new Set<string>([])

const folder = new URL('./', import.meta.url)

function files(lang: string): string[] {
  return readdirSync(new URL(lang, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
}

/** The leaves of one file as `path → text`. */
function texts(lang: string, file: string): Map<string, string> {
  const leaves = new Map<string, string>()
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') leaves.set(path, node)
    else if (typeof node === 'object' && node !== null && !Array.isArray(node))
      for (const [key, child] of Object.entries(node)) walk(child, path ? `${path}.${key}` : key)
    else throw new Error(`${lang}/${file}: ${path} is neither a text nor a group of texts`)
  }
  walk(JSON.parse(readFileSync(new URL(`${lang}/${file}`, folder), 'utf8')), '')
  return leaves
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()
}

it('has every file in Swedish, and the public ones in English', () => {
  expect(files('sv')).toEqual(files('fi'))
  expect(files('en')).toEqual(
    ['auth', 'citizen', 'common', 'errors', 'public'].map((n) => `${n}.json`),
  )
})

const pairs = ['sv', 'en'].flatMap((lang) => files(lang).map((file) => ({ lang, file })))

describe.each(pairs)('$lang/$file', ({ lang, file }) => {
  const finnish = texts('fi', file)
  const other = texts(lang, file)

  it('has the keys and plural forms of the Finnish file, in its order', () => {
    expect([...other.keys()]).toEqual([...finnish.keys()])
  })

  it('has the same placeholders', () => {
    const of = (leaves: Map<string, string>) =>
      Object.fromEntries([...leaves].map(([key, text]) => [key, placeholders(text)]))
    expect(of(other)).toEqual(of(finnish))
  })

  it('is translated', () => {
    const untranslated = [...other]
      .filter(
        ([key, text]) =>
          finnish.get(key) === text && /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')),
      )
      .map(([key]) => `${file.replace('.json', '')}:${key}`)
      .filter((key) => !SAME_AS_FINNISH.has(key))
    expect(untranslated).toEqual([])
  })
})

describe.each(files('fi'))('fi/%s', (file) => {
  const finnish = texts('fi', file)

  it('has both plural forms, with the count, wherever it has one', () => {
    const plurals = [...finnish.keys()].filter((key) => /_(one|other)$/.test(key))
    for (const key of plurals) {
      const base = key.replace(/_(one|other)$/, '')
      expect([...finnish.keys()]).toEqual(expect.arrayContaining([`${base}_one`, `${base}_other`]))
      expect(finnish.has(base), `${base} beside its plural forms`).toBe(false)
      expect(placeholders(finnish.get(`${base}_other`) ?? '')).toContain('count')
    }
  })

  it('has no empty text and no markup', () => {
    for (const text of finnish.values()) expect(text).toMatch(/^[^\s<>][^<>]*$/)
  })
})
