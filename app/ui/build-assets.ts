/**
 * Writes tokens.css from suomifi-design-tokens. Run by hand after an upgrade, output committed:
 * `node app/ui/build-assets.ts`. (The web fonts have their own script, build-fonts.py.)
 *
 * Custom properties keep the names of the package's SCSS variables. Text styles become values of the `font`
 * shorthand, with sizes in rem so that the reader's own text size counts. Gradients and focus mixins are left out:
 * the portal is flat, and its focus ring is an outline, which forced colours keep.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const scss = await readFile(
  createRequire(import.meta.url).resolve('suomifi-design-tokens/dist/tokens.scss'),
  'utf8',
)

const variables = [...scss.matchAll(/\$(fi-[\w-]+): ([^;]+);/g)]
  .filter(([, name]) => !name?.startsWith('fi-gradient-'))
  .map(([, name, value]) => `  --${name}: ${value};`)

const textStyles = [...scss.matchAll(/@mixin (fi-text-[\w-]+) \{([^}]+)\}/g)].map(
  ([, name, body]) => {
    const property = (key: string) => new RegExp(`${key}: ([^;]+);`).exec(body ?? '')?.[1] ?? ''
    const size = Number.parseFloat(property('font-size'))
    const height = property('line-height')
    const ratio = height.endsWith('px') ? Number.parseFloat(height) / size : Number(height)
    const weight = property('font-weight')
    return `  --${name}: ${weight} ${size / 16}rem / ${Number(ratio.toFixed(4))} var(--portal-font);`
  },
)

await writeFile(
  new URL('tokens.css', import.meta.url),
  [
    '/* Made by build-assets.ts from suomifi-design-tokens (MIT). Do not edit. */',
    ':root {',
    ...variables,
    ...textStyles,
    '}',
    '',
  ].join('\n'),
)
