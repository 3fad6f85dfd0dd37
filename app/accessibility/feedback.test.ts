import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { checkFeedback, feedbackDeadline, toFeedback } from '#app/accessibility/feedback.ts'
import type { FeedbackDraft } from '#app/accessibility/feedback-fields.ts'
import { GAPS, STATEMENT_DATE, statementSections } from '#app/accessibility/statement.ts'
import { SUPERVISOR } from '#app/accessibility/supervisor.ts'
import { CONTENT_LANGS, LANGS } from '#app/i18n/lang.ts'

const ids = { kotka: 'id-of-kotka' }
const good: FeedbackDraft = {
  controller: 'kotka',
  page: ' Etusivu ',
  problem: 'Linkki ei toimi.',
  wantedForm: '',
  answerLanguage: 'sv',
  email: '',
  contact: '',
}

describe('feedback on accessibility', () => {
  it('needs no contact details', () => {
    expect(checkFeedback(good, ids)).toEqual({})
    expect(toFeedback(good, ids)).toEqual({
      controllerId: 'id-of-kotka',
      page: 'Etusivu',
      problem: 'Linkki ei toimi.',
      wantedForm: '',
      answerLanguage: 'sv',
      email: '',
      contact: '',
    })
  })

  it.each([
    [{ controller: 'turku' }, { controller: 'errors:form.chooseOne' }],
    [{ controller: 'toString' }, { controller: 'errors:form.chooseOne' }],
    [{ page: ' ' }, { page: 'errors:form.required' }],
    [{ page: 'x'.repeat(301) }, { page: 'errors:form.tooLong' }],
    [{ problem: '' }, { problem: 'errors:form.required' }],
    [{ problem: 'Olen 140679-123K.' }, { problem: 'errors:form.noHetu' }],
    [{ wantedForm: 'x'.repeat(501) }, { wantedForm: 'errors:form.tooLong' }],
    [{ answerLanguage: 'en' }, { answerLanguage: 'errors:form.chooseOne' }],
    [{ email: 'ei osoite' }, { email: 'errors:form.emailInvalid' }],
    [{ contact: '140679-123K' }, { contact: 'errors:form.noHetu' }],
  ] as const)('with %j has the errors %j', (change, errors) => {
    const draft = { ...good, ...change }
    expect(checkFeedback(draft, ids)).toEqual(errors)
    expect(toFeedback(draft, ids)).toBeUndefined()
  })

  it.each([
    // D-37 by 150/1930: two weeks, four when the content is extensive.
    ['2026-11-25', '2026-12-09', '2026-12-23'],
    ['2026-12-10', '2026-12-28', '2027-01-07'],
    ['2026-12-23', '2027-01-07', '2027-01-20'],
  ])('that comes on %s is answered by %s, or by %s', (received, due, extended) => {
    const deadline = feedbackDeadline(Temporal.PlainDate.from(received))
    expect(deadline.due.toString()).toBe(due)
    expect(deadline.extendedDue?.toString()).toBe(extended)
  })
})

describe('the statement', () => {
  it('says the same in both languages, and when it was gone through', () => {
    const [fi, sv] = CONTENT_LANGS.map((lang) => statementSections(['Kotka'], lang))
    expect(fi!.map(({ id }) => id)).toEqual(sv!.map(({ id }) => id))
    expect(fi!.map(({ blocks }) => blocks.length)).toEqual(sv!.map(({ blocks }) => blocks.length))
    const [year, month, day] = STATEMENT_DATE.split('-').map(Number)
    for (const sections of [fi, sv]) {
      expect(JSON.stringify(sections)).toContain(`${day}.${month}.${year}`)
    }
  })

  it('tells of each gap why, and how one gets the same otherwise', () => {
    for (const lang of CONTENT_LANGS) {
      const shown = JSON.stringify(statementSections([], lang))
      for (const { what, why, instead } of GAPS) {
        for (const part of [what, why, instead]) expect(shown).toContain(part[lang])
      }
    }
  })

  it('names Traficom as the supervisor in every language, never its predecessor', () => {
    for (const lang of LANGS) {
      expect(SUPERVISOR[lang].lines.join(' ')).toContain('Traficom')
      expect(SUPERVISOR[lang].site).toMatch(/^https:/)
    }
    for (const lang of CONTENT_LANGS) {
      expect(JSON.stringify(statementSections([], lang))).not.toMatch(
        /aluehallintovirasto|regionförvaltningsverket/i,
      )
    }
  })
})
