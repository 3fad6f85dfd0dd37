import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { refuseUsage, type Command } from '#app/cli/command.ts'
import { isLang, LANGS } from '#app/i18n/lang.ts'
import { lifecycleDocument } from '#app/requests/lifecycle-document.ts'

const README = fileURLToPath(new URL('../../README.md', import.meta.url))
const MARKED = /(<!-- lifecycle -->\n).*?(\n<!-- \/lifecycle -->)/s

export const command: Command = {
  name: 'lifecycle',
  summary: 'the table of legal transitions, and its diagram',
  usage: `lifecycle [--lang ${LANGS.join('|')}]
lifecycle --readme

Prints as Markdown what may happen to an item of a request: the event, from which state to which, who
may, under what conditions, which letters go out and what follows; "=" leaves the state as it is.
--readme writes it, in English, between its marks in README.md. Needs no database, build or settings.

Exit codes: 0 done, 1 failed, 2 used wrongly`,
  run: async (args, io) => {
    const { values } = parseArgs({
      args,
      options: { lang: { type: 'string' }, readme: { type: 'boolean', default: false } },
    })
    const { lang = 'en', readme } = values
    if (!isLang(lang)) return refuseUsage(io, 'lifecycle', `--lang is one of ${LANGS.join(', ')}`)
    if (!readme) {
      io.out(lifecycleDocument(lang))
      return 0
    }
    if (lang !== 'en') return refuseUsage(io, 'lifecycle', 'the README is in English')
    const text = await readFile(README, 'utf8')
    const changed = withLifecycle(text)
    if (changed !== text) await writeFile(README, changed)
    io.out(changed === text ? 'README.md is up to date' : 'README.md is written')
    return 0
  },
}

/**
 * A text with the table as it is now between its marks.
 * @throws Error when the marks are missing
 */
export function withLifecycle(text: string): string {
  if (!MARKED.test(text)) throw new Error('README.md has no lifecycle marks')
  return text.replace(MARKED, (_, before: string, after: string) =>
    [before, lifecycleDocument('en'), after].join('\n'),
  )
}
