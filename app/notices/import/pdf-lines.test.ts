import { expect, test } from 'vitest'
import { pagesText, type PageItem } from '#app/notices/import/pdf-lines.ts'

/** A piece of 10 point type; letters are half as wide as high. */
const at = (x: number, y: number, text: string, size = 10): PageItem => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
})

test('lines from top to bottom, their pieces from left to right, in whatever order they come', () => {
  const page = [
    at(50, 100, 'lopuksi'),
    at(75, 700, 'maailma'),
    at(50, 700.5, 'Hei'),
    at(50, 688, 'uusi'),
  ]
  expect(pagesText([page])).toBe('Hei maailma\nuusi\n\nlopuksi')
})

test('a wide space within a line is no column', () => {
  const page = [at(50, 700, 'Tasattu'), at(97, 700, 'rivi'), at(50, 688, 'toinen rivi tässä')]
  expect(pagesText([page])).toBe('Tasattu rivi\ntoinen rivi tässä')
})

const FORM = [
  at(50, 700, '1. Nimi'),
  at(200, 700, 'Veneet'),
  at(50, 680, '2. Tietojen siirto'),
  at(200, 680, 'Ei siirretä, koska'),
  at(50, 668, 'EU:n ulkopuolelle'),
  at(200, 668, 'tarvetta ei ole'),
  at(200, 656, 'vielä'),
]

test('rows of two columns, each wrapping in its own', () => {
  expect(pagesText([FORM])).toBe(
    '1. Nimi\tVeneet\n2. Tietojen siirto EU:n ulkopuolelle\tEi siirretä, koska\n\ttarvetta ei ole\n\tvielä',
  )
})

test('a row that goes on over the page break', () => {
  const next = [at(200, 780, 'seuraavalla sivulla'), at(50, 760, '3. Muuta'), at(200, 760, 'Ei')]
  expect(pagesText([FORM, next]).split('\n\n')[1]).toBe('\tseuraavalla sivulla\n3. Muuta\tEi')
})

test('text after a table is no part of it', () => {
  const after = [...FORM, at(50, 600, 'Lisätietoja kirjaamosta'), at(50, 588, 'Mallilassa')]
  expect(pagesText([after])).toMatch(/\tvielä\n\nLisätietoja kirjaamosta\nMallilassa$/)
})

test('larger type is a heading', () => {
  const page = [
    at(50, 700, 'Seloste', 16),
    at(50, 680, 'teksti'),
    at(50, 668, 'jatkuu'),
    at(50, 656, 'yhä'),
  ]
  expect(pagesText([page])).toBe('## Seloste\n\nteksti\njatkuu\nyhä')
})

test('a page without text', () => {
  expect(pagesText([])).toBe('')
  expect(pagesText([[]])).toBe('')
})
