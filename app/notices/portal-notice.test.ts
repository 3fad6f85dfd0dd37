import { describe, expect, it } from 'vitest'
import { CONTENT_LANGS } from '#app/i18n/lang.ts'
import { missingParts } from '#app/notices/missing-parts.ts'
import { noticeSchema } from '#app/notices/notice-schema.server.ts'
import { applicableRights } from '#app/notices/rights.ts'
import {
  jointPortalSections,
  portalNotice,
  portalSections,
  type PortalController,
} from '#app/notices/portal-notice.ts'
import { documentTexts } from '#app/pdf/document.ts'
import { CONTROLLERS } from '#db/seeds/controllers.ts'

const controllers: readonly PortalController[] = CONTROLLERS.map(({ key, name, settings }) => ({
  key,
  name,
  registry: settings.registry,
  dpo: settings.dpo,
}))
const kotka = controllers.find(({ key }) => key === 'kotka')!

const textOf = (sections: ReturnType<typeof portalSections>): string =>
  sections
    .flatMap(({ heading, blocks }) => [
      heading,
      ...documentTexts({
        lang: 'fi',
        title: '',
        author: '',
        createdAt: '',
        reference: { name: '', lines: [] },
        blocks,
      }),
    ])
    .join('\n')

describe('the notice of the portal itself', () => {
  it.each(controllers)('of $key is a notice that lacks nothing', (controller) => {
    const notice = portalNotice(controller)
    expect(noticeSchema.safeParse(notice).error).toBeUndefined()
    expect(missingParts(notice)).toEqual([])
  })

  it.each(CONTENT_LANGS)('says nowhere in %s that the document is silent', (lang) => {
    const text = textOf(portalSections(kotka, lang))
    expect(text).not.toMatch(/Alkuperäinen asiakirja|Det ursprungliga dokumentet/)
    expect(text).toContain(kotka.name[lang])
    expect(text).not.toMatch(/personnummer|oikaisuvaatimus/i)
  })

  it('rests on duties by law: no objection, no portability, no erasure as a rule', () => {
    const rights = Object.fromEntries(
      applicableRights(portalNotice(kotka)).map(({ right, availability }) => [right, availability]),
    )
    expect(rights).toMatchObject({
      access: 'available',
      objection: 'not-available',
      portability: 'not-available',
      consentWithdrawal: 'not-available',
    })
    expect(rights['erasure']).not.toBe('available')
  })

  it.each(CONTENT_LANGS)('tells in %s of every controller when it is shown for all', (lang) => {
    const joint = jointPortalSections(controllers, lang)
    const text = textOf(joint)
    for (const { name, dpo } of controllers) {
      expect(text).toContain(name[lang])
      expect(text).toContain(dpo.email)
    }
    const own = portalSections(kotka, lang).map(({ id }) => id)
    expect(joint.map(({ id }) => id)).toEqual(own.filter((id) => id !== 'contacts'))
    expect(jointPortalSections([], lang)).toEqual([])
  })
})
