import { describe, expect, it } from 'vitest'
import { fieldOf, fieldOfPart, NOTICE_FIELDS } from '#app/notices/lint/notice-fields.ts'
import { MANDATORY_PARTS } from '#app/notices/notice.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import { textLeaves } from '#app/notices/text-leaves.ts'
import { ORIGINAL_NOTICES } from '#test/support/notices.ts'

const NOTICES = Object.entries(ORIGINAL_NOTICES)

describe('the texts of a document', () => {
  it('are found with path, field and both languages', () => {
    const leaves = textLeaves(ORIGINAL_NOTICES['lappeenranta-immigration'])
    expect(leaves).toContainEqual({
      path: 'purposes.2.legalBases.0.scope',
      field: 'legalBases',
      text: { fi: 'vain kokemusasiantuntijat', sv: 'enbart erfarenhetsexperterna' },
    })
    expect(leaves.slice(0, 3).map(({ path }) => path)).toEqual([
      'registerName',
      'plainSummary',
      'controller.name',
    ])
  })

  it.each(NOTICES)('%s: all of them, once each', (_, notice) => {
    const leaves = textLeaves(notice)
    const written = JSON.stringify(notice).match(/"fi":/g)?.length
    expect(leaves).toHaveLength(written!)
    expect(new Set(leaves.map(({ path }) => path)).size).toBe(leaves.length)
    for (const { path, text } of leaves) expect(valueAt(notice, path)).toBe(text)
  })

  it.each(NOTICES)('%s: in the same order whatever the order of keys', (_, notice) => {
    expect(textLeaves(reversed(notice) as NoticeDocument)).toEqual(textLeaves(notice))
  })
})

describe('the fields of a document', () => {
  it.each([
    ['controller.name', 'controller.name'],
    ['controller.addressLines.1', 'controller.contact'],
    ['dpo.email', 'dpo.contact'],
    ['purposes.3.text', 'purposes'],
    ['purposes.3.legalBases.0.statutes.2.citedAs', 'legalBases'],
    ['rightsTexts.0.text', 'rights'],
    ['unit.businessId', 'unit'],
    ['publicAddress', 'openInterface'],
  ])('%s belongs to %s', (path, field) => expect(fieldOf(path)).toBe(field))

  it('know every key of every notice', () => {
    for (const [, notice] of NOTICES) {
      for (const key of Object.keys(notice)) expect(() => fieldOf(key)).not.toThrow()
    }
    expect(() => fieldOf('colour')).toThrow(RangeError)
  })

  it('have a place for every mandatory part', () => {
    const mandatory: readonly string[] = NOTICE_FIELDS.filter(
      ({ m13, m14 }) => m13 !== 'o' || m14 !== 'o',
    ).map(({ id }) => id)
    for (const part of MANDATORY_PARTS) expect(mandatory, part).toContain(fieldOfPart(part))
    expect(fieldOfPart('rights.access')).toBe('rights')
    expect(fieldOfPart('rights.channels')).toBe('rights.channels')
    expect(fieldOfPart('retention.scope')).toBe('retention')
  })

  it('have ids and names of their own', () => {
    for (const kind of ['notice', 'publicity-description'] as const) {
      const fields = NOTICE_FIELDS.filter(({ kinds }) => kinds.includes(kind))
      for (const of of [(one: (typeof fields)[number]) => one.id, nameFi, nameSv]) {
        expect(new Set(fields.map(of)).size).toBe(fields.length)
      }
    }
    function nameFi(one: (typeof NOTICE_FIELDS)[number]) {
      return one.name.fi
    }
    function nameSv(one: (typeof NOTICE_FIELDS)[number]) {
      return one.name.sv
    }
  })
})

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
