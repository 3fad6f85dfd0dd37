import { expect, test } from 'vitest'
import { rowFolds } from '#app/notices/drafts/row-fold.ts'
import type { ControlView } from '#app/notices/drafts/section-view.ts'

const row = (index: number, fi: string, sv = '', kind = ''): readonly ControlView[] => [
  {
    kind: 'choice',
    name: `sources.${index}.kind`,
    label: 'Tyyppi',
    options: [{ value: 'authority', label: 'Viranomainen' }],
    value: kind,
  },
  { kind: 'text', name: `sources.${index}.name`, label: 'Nimi', lines: 1, value: { fi, sv } },
]
const list = (
  ...rows: readonly (readonly ControlView[])[]
): Extract<ControlView, { kind: 'rows' }> => ({
  kind: 'rows',
  name: 'sources',
  label: 'Tietolähteet',
  row: 'Tietolähde',
  count: { name: 'sources.rows', value: String(rows.length) },
  rows,
})

test('three rows stand open', () => {
  expect(rowFolds(list(row(0, 'a'), row(1, 'b'), row(2, 'c')), [], 'fi')).toBeUndefined()
})

test('more are folded by their first text, open where something is to be mended or written', () => {
  const many = list(
    row(0, 'Kela', 'FPA'),
    row(1, 'Poliisi'),
    row(2, '', '', 'authority'),
    row(3, ''),
  )
  expect(rowFolds(many, ['sources.1.name.sv', 'sources.10.name'], 'sv')).toEqual([
    { name: 'FPA', open: false },
    { name: 'Poliisi', open: true },
    { name: 'Viranomainen', open: true },
    { name: '', open: true },
  ])
})
