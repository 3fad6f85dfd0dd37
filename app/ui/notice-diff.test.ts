import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { areaNamespaces, type Area } from '#app/i18n/areas.ts'
import { getTexts } from '#app/i18n/i18n.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { LangProvider } from '#app/i18n/react.tsx'
import type { SectionDiff } from '#app/notices/notice-diff.ts'
import { NoticeDiff } from './notice-diff.tsx'

const same = (text: string) => ({ change: 'same', parts: [{ kind: 'same', text }] }) as const
const logs: SectionDiff = {
  id: 'logs',
  heading: 'Lokitiedot',
  change: 'changed',
  lines: [
    same('Ensimmäinen rivi.'),
    same('Toinen rivi.'),
    {
      change: 'changed',
      parts: [
        { kind: 'same', text: 'Lokia pidetään ' },
        { kind: 'removed', text: 'joskus' },
        { kind: 'added', text: 'aina' },
        { kind: 'same', text: '.' },
      ],
    },
    same('Viimeinen rivi.'),
  ],
}

function html(sections: readonly SectionDiff[], lang: Lang = 'fi', area: Area = 'public'): string {
  const texts = getTexts(lang, areaNamespaces(area))
  const children = createElement(NoticeDiff, { sections })
  return renderToStaticMarkup(createElement(LangProvider, { lang, texts, children }))
}

const spoken = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

it('marks changes by elements and by words that are heard', () => {
  const markup = html([logs])
  expect(markup).toMatch(/<del><span class="visually-hidden"[^>]*> poistettu: <\/span>joskus/)
  expect(markup).toMatch(/<ins><span class="visually-hidden"[^>]*> lisätty: <\/span>aina/)
  expect(spoken(markup)).toContain(
    'Lokia pidetään poistettu: joskus (poisto päättyy) lisätty: aina (lisäys päättyy) .',
  )
})

it('tells how many lines stayed, and shows one that stands alone', () => {
  const markup = spoken(html([logs]))
  expect(markup).toContain('2 kohtaa ennallaan')
  expect(markup).not.toContain('Ensimmäinen rivi')
  expect(markup).toContain('Viimeinen rivi.')
})

it('leaves out sections that stayed, and says so when nothing changed', () => {
  const quiet: SectionDiff = { ...logs, id: 'dpo', heading: 'Vastaava', change: 'same' }
  expect(html([quiet, logs])).not.toContain('Vastaava')
  expect(spoken(html([quiet]))).toBe('Versioiden tekstissä ei ole eroja.')
})

it('speaks every language, also in the editor', () => {
  const texts = (['fi', 'sv', 'en'] as const).map((lang) => spoken(html([logs], lang)))
  expect(new Set(texts).size).toBe(3)
  expect(html([logs], 'sv', 'editor')).toContain('tillagt')
})
