import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { INVOCATION, refuseUsage, type Command } from '#app/cli/command.ts'
import { letterSamples, type LetterSample } from '#app/letters/all-samples.ts'
import { renderPdf } from '#app/pdf/render.server.ts'

const USAGE = `Usage: ${INVOCATION} letter samples --out DIR [--json]

Writes a sample of every letter in Finnish and Swedish: L-07.sv.pdf, and its variants
L-07.sv.long.pdf, L-07.sv.refused.pdf and so on. All names and cases in them are invented.
Needs no database, build or settings.

  --out DIR   where to; made when it does not exist, files of the same name are replaced
  --json      a JSON list of the files instead of a line for each

Exit codes: 0 done, 1 the files could not be written, 2 used wrongly`

/** `L-07.sv.pdf` for the plain sample, `L-07.sv.long.pdf` for a variant. */
function fileNameOf({ letter, lang, size }: LetterSample): string {
  return [letter, lang, ...(size === 'short' ? [] : [size]), 'pdf'].join('.')
}

/** What stands at a path: a folder, something else, or nothing. */
async function whatIs(path: string): Promise<'folder' | 'other' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing'
    throw error
  }
}

export const command: Command = {
  name: 'letter',
  summary: 'a sample of every letter as PDF (samples)',
  usage: USAGE,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length !== 1 || positionals[0] !== 'samples') {
      return refuseUsage(io, 'letter', 'letter knows one thing to do: samples')
    }
    const { out } = values
    if (out === undefined || out.trim() === '') {
      return refuseUsage(io, 'letter', 'samples needs --out DIR')
    }
    if ((await whatIs(out)) === 'other') {
      return refuseUsage(io, 'letter', `--out ${JSON.stringify(out)} is not a folder`)
    }
    await mkdir(out, { recursive: true })
    const written: object[] = []
    for (const sample of letterSamples()) {
      const { letter, lang, size } = sample
      const file = join(out, fileNameOf(sample))
      const bytes = await renderPdf(sample.document)
      await writeFile(file, bytes)
      written.push({ file, letter, lang, variant: size, bytes: bytes.length })
      if (!values.json) io.out(`${file}  ${String(bytes.length)} bytes`)
    }
    if (values.json) io.out(JSON.stringify(written))
    return 0
  },
}
