import { readdirSync, readFileSync } from 'node:fs'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { areaNamespaces } from '#app/i18n/areas.ts'
import { getT, getTexts } from '#app/i18n/i18n.ts'
import type { Lang } from '#app/i18n/lang.ts'
import { LangProvider, useT } from '#app/i18n/react.tsx'
import { BarFigure } from './bar-figure.tsx'
import { Blocks } from './blocks.tsx'
import { CheckboxGroup, RadioGroup } from './choices.tsx'
import { DataTable } from './data-table.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { PageFrame } from './page-frame.tsx'
import { pageTitle } from './page-title.ts'
import { TimeLeft } from './status.tsx'
import { DateField, TextField } from './text-fields.tsx'

function render(element: ReactElement, lang: Lang = 'fi'): string {
  const texts = getTexts(lang, areaNamespaces('citizen'))
  return renderToStaticMarkup(createElement(LangProvider, { lang, texts, children: element }))
}

function text(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('fields', () => {
  it('tie hint and error to the control and mark it invalid', () => {
    const html = render(
      createElement(DateField, {
        id: 'born',
        name: 'born',
        label: 'Syntymäaika',
        required: true,
        error: 'Täytä.',
      }),
    )
    const input = /<input[^>]*>/.exec(html)?.[0] ?? ''
    expect(input).toContain('aria-invalid="true"')
    const ids = /aria-describedby="([^"]*)"/.exec(input)?.[1]?.split(' ') ?? []
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(html).toContain(`id="${id}"`)
    expect(text(html)).toBe('Syntymäaika Esimerkiksi 5.3.2026 Virhe: Täytä.')
  })

  it('say which ones are optional', () => {
    expect(text(render(createElement(TextField, { id: 'a', name: 'a', label: 'Katu' })))).toBe(
      'Katu (vapaaehtoinen)',
    )
    expect(
      text(render(createElement(TextField, { id: 'a', name: 'a', label: 'Katu', required: true }))),
    ).toBe('Katu')
  })

  it('give the first choice of a group the id that the error summary leads to', () => {
    const choices = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ]
    const html = render(
      createElement(RadioGroup, {
        id: 'right',
        name: 'right',
        label: 'Oikeus',
        choices,
        defaultValue: 'y',
      }),
    )
    expect(html).toMatch(/<input type="radio" id="right" [^>]*value="x"/)
    expect(html.match(/checked=""/g)).toHaveLength(1)
    const boxes = render(
      createElement(CheckboxGroup, {
        id: 'r',
        name: 'r',
        label: 'R',
        choices,
        required: true,
        defaultValue: ['x', 'y'],
      }),
    )
    expect(boxes.match(/checked=""/g)).toHaveLength(2)
    expect(boxes).not.toContain('required=""')
  })
})

describe('error summary', () => {
  it('takes the focus without a script and links to the fields', () => {
    const html = render(
      createElement(ErrorSummary, {
        errors: [{ id: 'born', label: 'Syntymäaika', message: 'Täytä tämä kohta.' }],
      }),
      'sv',
    )
    expect(html).toMatch(/^<div[^>]*tabindex="-1"[^>]*autofocus=""/)
    expect(html).toContain('<a href="#born">Syntymäaika: Täytä tämä kohta.</a>')
  })

  it('is absent without errors', () => {
    expect(render(createElement(ErrorSummary, { errors: [] }))).toBe('')
  })

  it('goes with a title that begins with the error word', () => {
    expect(pageTitle(getT('sv'), 'Uppgifter', { hasErrors: true })).toBe(
      'Fel: Uppgifter – Registerporten',
    )
    expect(pageTitle(getT('sv'), 'Uppgifter')).toBe('Uppgifter – Registerporten')
  })
})

it('says how much time is left in words', () => {
  const words = [3, 1, 0, -1, -2].map((days) => text(render(createElement(TimeLeft, { days }))))
  expect(words).toEqual([
    '3 päivää jäljellä',
    '1 päivä jäljellä',
    'viimeinen päivä tänään',
    'myöhässä 1 päivän',
    'myöhässä 2 päivää',
  ])
})

describe('page frame', () => {
  const frame = (lang: Lang) =>
    render(
      createElement(PageFrame, {
        path: `/${lang}/citizen?page=2`,
        alternates: { en: '/en/elsewhere' },
        user: { name: 'Aino', actingFor: { name: 'Eetu' }, logoutAction: '/out' },
        footer: [],
        children: 'sisältö',
      }),
      lang,
    )

  it('links to the same page in the other languages and marks the current one', () => {
    const html = frame('sv')
    expect(html).toContain(
      '<a href="/fi/citizen?page=2" lang="fi" hrefLang="fi" rel="alternate">Suomi</a>',
    )
    expect(html).toContain(
      '<a href="/sv/citizen?page=2" lang="sv" hrefLang="sv" aria-current="true">Svenska</a>',
    )
    expect(html).toContain('<a href="/en/elsewhere"')
  })

  it('says who is logged in and for whom, and logs out by a form', () => {
    const html = frame('fi')
    expect(text(html)).toContain('Kirjautunut: Aino Asioit henkilön Eetu puolesta')
    expect(html).toMatch(/<form method="post" action="\/out"><button type="submit"/)
  })

  it('skips to the content first of all', () => {
    expect(frame('fi')).toMatch(
      /^<div[^>]*><a class="skip-link" href="#main">.*<main id="main"[^>]*tabindex="-1"/s,
    )
  })
})

it('draws the blocks of a document under the heading of its page', () => {
  const html = render(
    createElement(Blocks, {
      under: 2,
      blocks: [
        { kind: 'heading', level: 1, text: 'Osa' },
        { kind: 'facts', rows: [{ term: 'Osoite', value: ['Katu 1', '00100 Helsinki'] }] },
        { kind: 'table', head: ['A', 'B'], rows: [['a <b>', 'b']] },
      ],
    }),
  )
  expect(html).toContain('<h3>Osa</h3>')
  expect(html).toContain('<span>Katu 1</span><span>00100 Helsinki</span>')
  expect(html).toContain('a &lt;b&gt;')
  expect(html).toMatch(/<th scope="row"[^>]*data-label="A"/)
})

it('says what to do where a list is empty', () => {
  const props = { caption: 'Asiat', columns: [], rows: [], rowKey: () => '' }
  expect(render(createElement(DataTable, props))).toBe('<p class="quiet">Ei näytettävää.</p>')
  expect(text(render(createElement(DataTable, { ...props, empty: 'Tee pyyntö.' })))).toBe(
    'Tee pyyntö.',
  )
})

it('gives the figures of a chart as a table too, with their sums', () => {
  const html = render(
    createElement(BarFigure, {
      title: 'Avoimet',
      description: 'Palkit',
      rowHeader: 'Yksikkö',
      series: [
        { name: 'Ajoissa', look: 'brand' },
        { name: 'Myöhässä', look: 'alert' },
      ],
      rows: [{ label: 'Kirjaamo', values: [1200, 34] }],
    }),
  )
  const table = /<tbody.*<\/tbody>/s.exec(html)?.[0] ?? ''
  expect(text(table)).toBe('Kirjaamo 1 200 34 1 234')
})

it('refuses a text of an area that the page does not load', () => {
  const Page = () => createElement('p', null, useT('dpo')('dpo:nav.board'))
  expect(() => render(createElement(Page))).toThrow('dpo')
})

it('has no inline styles: the content security policy would drop them', () => {
  const folder = new URL('./', import.meta.url)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.tsx'))) {
    expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(/\bstyle=|<style/)
  }
})
