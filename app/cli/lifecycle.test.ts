import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { withLifecycle } from '#app/cli/lifecycle.ts'
import { ITEM_EVENTS, ITEM_STATES, LIFECYCLE } from '#app/requests/lifecycle-table.ts'
import { portal } from '#test/support/run-portal.ts'

const README = new URL('../../README.md', import.meta.url)

it('prints what stands in the README', async () => {
  const { code, out } = await portal(['lifecycle'])
  expect(code).toBe(0)
  const readme = await readFile(README, 'utf8')
  expect(readme).toContain(out.join('\n'))
  expect(withLifecycle(readme)).toBe(readme)
  expect(withLifecycle(readme.replace('stateDiagram-v2', 'flowchart'))).toBe(readme)
})

it('has a row for each of the table, and every state in the diagram', async () => {
  const { out } = await portal(['lifecycle'])
  const lines = out.join('\n').split('\n')
  const rows = lines.filter((line) => line.startsWith('| ')).slice(2)
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(LIFECYCLE.map(({ event }) => event))
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  const arrows = lines.filter((line) => line.includes('-->'))
  for (const state of ITEM_STATES) {
    expect(arrows.filter((arrow) => arrow.includes(`--> ${state}:`)).length, state).toBeGreaterThan(
      0,
    )
  }
  for (const event of ITEM_EVENTS) expect(rows.some((row) => row.includes(event))).toBe(true)
})

it('speaks of what follows in the language asked for', async () => {
  for (const lang of ['fi', 'sv'] as const) {
    const { out } = await portal(['lifecycle', '--lang', lang])
    for (const { effect } of LIFECYCLE) expect(out[0]).toContain(effect[lang])
  }
})

it.each([
  [['lifecycle', '--lang', 'de']],
  [['lifecycle', '--readme', '--lang', 'sv']],
  [['lifecycle', 'extra']],
])('refuses %j', async (args) => {
  const { code, out, err } = await portal(args)
  expect([code, out]).toEqual([2, []])
  expect(err.join(' ')).toContain('--help')
})

it('does not guess where the marks are', () => {
  expect(() => withLifecycle('# A text without marks')).toThrow('marks')
})
