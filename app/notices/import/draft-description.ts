import type { ContentLang } from '#app/i18n/lang.ts'
import { draftSources } from '#app/notices/import/draft-lists.ts'
import {
  groups,
  inLanguage,
  listField,
  namedGroup,
  reachable,
  statuteRefs,
  textField,
  textList,
  type Group,
} from '#app/notices/import/draft-texts.ts'
import type { ImportedNotice } from '#app/notices/import/imported-notice.ts'
import { textOf, type NoticePart } from '#app/notices/import/notice-parts.ts'
import { parseAnswer } from '#app/notices/import/parse-answers.ts'
import { parseStatutes } from '#app/notices/import/parse-statutes.ts'
import { roleField } from '#app/notices/import/draft-contacts.ts'
import type { Material, PublicityDescription } from '#app/notices/notice.ts'

/** A draft of a description of document publicity (906/2019 § 28) from an old one. */
export function draftDescription(
  { fields, title }: ImportedNotice,
  parts: readonly NoticePart[],
  lang: ContentLang,
): PublicityDescription {
  const text = (...names: Parameters<typeof textOf>[1][]): string => textOf(parts, ...names)
  const name = inLanguage(fields.registerName ?? title, lang)
  const contactOf = (kind: (typeof fields.contacts)[number]['kind']) =>
    fields.contacts.find((one) => one.kind === kind)?.contact
  const requests = contactOf('requests')
  const businessId = /(?<!\d)\d{7}-\d(?!\d)/.exec(text('unit', 'controller.name'))?.[0]
  return {
    kind: 'publicity-description',
    registerName: name,
    plainSummary: { fi: '', sv: '' },
    unit: {
      name: inLanguage(fields.controller?.name ?? '', lang),
      ...(businessId === undefined ? {} : { businessId }),
    },
    ...roleField('responsible', contactOf('responsible') ?? contactOf('contactPerson'), lang),
    informationSystems: [{ name, purposes: textList(text('informationSystems'), lang) }],
    ...textField('decidingAuthority', text('decidingAuthority'), lang),
    ...(requests === undefined
      ? {}
      : {
          contactForRequests: {
            ...textField('name', requests.name ?? '', lang),
            ...reachable(requests, lang),
          },
        }),
    materials: draftMaterials(parts, lang),
    ...listField('secrecyBasis', secrecyOf(text('secrecyBasis'), lang)),
    ...listField('searchKeys', textList(text('searchKeys'), lang)),
    ...interfaceFields(parts, lang),
    ...listField('sources', draftSources(text('sources'), lang)),
    ...listField(
      'subRegisters',
      groups(text('subRegisters')).map((group) => namedGroup(group, lang)),
    ),
    ...textField('logs', text('logs'), lang),
    ...textField('years', text('years'), lang),
    ...textField('updateFrequency', text('updateFrequency'), lang),
    dates: fields.dates,
  }
}

function secrecyOf(text: string, lang: ContentLang): PublicityDescription['secrecyBasis'] & object {
  return statuteRefs(parseStatutes(text), lang)
}

const PUBLIC = /^(?:julki|offentlig)/i

/** Groups with items are materials of their own; what stands between them is one under the heading. */
function draftMaterials(parts: readonly NoticePart[], lang: ContentLang): readonly Material[] {
  const about = ['materialsByCategory', 'dataCategories'] as const
  return parts
    .filter(({ fields }) => about.some((field) => fields.includes(field)))
    .flatMap((part) => {
      const publicity = PUBLIC.test(part.heading) ? 'public' : 'secret'
      const all = groups(part.text)
      const alone = all.filter(({ items }) => items.length === 0).map(({ name }) => name)
      const named = all.filter(({ items }) => items.length > 0)
      const whole: Group[] = alone.length === 0 ? [] : [{ name: part.heading, items: alone }]
      return [...whole, ...named].map(({ name, items }): Material => ({
        heading: inLanguage(name, lang),
        publicity,
        personalData: publicity === 'secret',
        items: items.map((item) => inLanguage(item, lang)),
      }))
    })
}

const ADDRESS = /osoite|adress/i
const NONE = /^(?:ei|ei ole|puuttuu|saknas|nej|inte|ingen)(?!\p{L})/iu

function interfaceFields(
  parts: readonly NoticePart[],
  lang: ContentLang,
): Pick<PublicityDescription, 'openInterface' | 'publicAddress'> {
  const own = parts.filter(({ fields }) => fields.includes('openInterface'))
  const addresses = textOf(
    own.filter(({ heading }) => ADDRESS.test(heading)),
    'openInterface',
  )
  const rest = textOf(
    own.filter(({ heading }) => !ADDRESS.test(heading)),
    'openInterface',
  )
  const none = parseAnswer(rest).answer === 'no' || NONE.test(rest)
  const url = /^https?:\/\/[\w.-]+(?:\/[\w./%-]*)?$/.exec(addresses.trim())?.[0]
  const text = [rest, NONE.test(addresses) || url !== undefined ? '' : addresses]
    .filter(Boolean)
    .join('\n')
  return {
    ...(rest !== '' && none && text === rest
      ? { openInterface: 'none' as const }
      : textField('openInterface', text, lang)),
    ...(NONE.test(addresses) ? { publicAddress: 'none' as const } : {}),
    ...(url !== undefined && URL.canParse(url) ? { publicAddress: url } : {}),
  }
}
