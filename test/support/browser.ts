import { chromium, type Browser } from 'playwright-core'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Chromium for the browser tests: the one inside @sparticuz/chromium (x64), or the one that `CHROME_PATH` names.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH']
  const folder = own === undefined ? await unpackedChromium() : undefined
  return chromium.launch({
    executablePath: own ?? join(folder ?? '', 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
    env: {
      ...process.env,
      ...(folder !== undefined && {
        LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
        FONTCONFIG_PATH: join(folder, 'fonts'),
      }),
    },
  })
}

/**
 * Unpacks the browser once per user and version (2 s, 200 MB) and says where it is. It is unpacked beside its
 * place and then renamed, so that a run that was cut short or runs at the same time leaves no half browser.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(
    tmpdir(),
    `rekisteriportti-chromium-${packageVersion()}-${process.getuid?.()}`,
  )
  if (existsSync(folder)) {
    // A shared temporary folder: another user's files are not run.
    if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} is not ours`)
    return folder
  }
  const unpacking = await mkdtemp(`${folder}-`)
  const { TMPDIR } = process.env
  try {
    // The package unpacks into os.tmpdir(), and its libraries only where it believes to be on this runtime.
    process.env['TMPDIR'] = unpacking
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x'
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
    // Its font configuration looks in /tmp/fonts only: without a font no text is laid out at all.
    const fonts = join(unpacking, 'fonts', 'fonts.conf')
    await writeFile(fonts, (await readFile(fonts, 'utf8')).replaceAll('/tmp/', `${folder}/`))
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
  await rename(unpacking, folder).catch(async (error: unknown) => {
    await rm(unpacking, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
