import { z } from 'zod'
import { ISO_DURATION } from '#app/notices/retention.ts'
import {
  ART6_BASES,
  ART9_BASES,
  MANDATORY_PARTS,
  RECIPIENT_KINDS,
  RETENTION_TRIGGERS,
  RIGHTS,
  SERVICE_FIELDS,
  SOURCE_KINDS,
} from '#app/notices/notice.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'

const anyText = z.string().trim().max(10_000, 'notice.text-too-long')

/** @param fewest characters of a text and items of a list: 1 for a whole document, 0 for a draft */
function documentSchema(fewest: 0 | 1) {
  const text = anyText.min(fewest, 'notice.text-empty')
  const localized = z.strictObject({ fi: text, sv: text }).readonly()
  const localizedList = listOf(localized)

  function listOf<T extends z.ZodType>(item: T) {
    return z.array(item).min(fewest, 'notice.list-empty').readonly()
  }

  const statuteRef = z
    .strictObject({
      number: z.string().regex(/^(\d{1,4}\/\d{4}|\(EU\) 2016\/679)$/, 'notice.statute-number'),
      chapters: listOf(z.string().regex(/^\d+( [a-z])?$/, 'notice.chapter')).exactOptional(),
      section: z
        .string()
        .regex(/^\d+( [a-z])?$/, 'notice.section')
        .exactOptional(),
      subsection: z.int().positive().exactOptional(),
      citedAs: localized.exactOptional(),
    })
    .readonly()

  const contactShape = {
    name: localized.exactOptional(),
    addressLines: localizedList.exactOptional(),
    phone: z
      .string()
      .regex(/^\+?[\d ]{5,20}$/, 'notice.phone')
      .exactOptional(),
    email: z.email('notice.email').exactOptional(),
  }
  const contact = z.strictObject(contactShape).readonly()
  const roleContact = z
    .strictObject({ role: localized, contact: contact.exactOptional() })
    .readonly()

  const purpose = z
    .strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'notice.purpose-id'),
      text: localized,
      legalBases: listOf(
        z
          .strictObject({
            art6: z.enum([...ART6_BASES, 'unknown']),
            art9: z.enum(ART9_BASES).exactOptional(),
            statutes: z.array(statuteRef).readonly(),
            scope: localized.exactOptional(),
          })
          .readonly(),
      ),
      fields: listOf(z.enum(SERVICE_FIELDS)).exactOptional(),
    })
    .readonly()

  const purposes = z
    .array(purpose)
    .min(fewest, 'notice.list-empty')
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'notice.purpose-twice')
    .readonly()

  const dataCategory = z
    .strictObject({
      name: localized,
      items: localizedList.exactOptional(),
      special: z.boolean(),
    })
    .readonly()

  const subRegister = z
    .strictObject({ name: localized, items: localizedList.exactOptional() })
    .readonly()

  const dataSource = z
    .strictObject({
      name: localized,
      kind: z.enum(SOURCE_KINDS).exactOptional(),
      detail: localized.exactOptional(),
      frequency: localized.exactOptional(),
      legalGround: listOf(statuteRef).exactOptional(),
      public: z.boolean().exactOptional(),
    })
    .readonly()

  const recipient = z
    .strictObject({
      kind: z.enum(RECIPIENT_KINDS),
      name: localized,
      text: localized.exactOptional(),
      ground: listOf(statuteRef).exactOptional(),
    })
    .readonly()

  const retentionRow = {
    scope: localized,
    basis: localized.exactOptional(),
    text: localized.exactOptional(),
  }
  const trigger = z.enum(RETENTION_TRIGGERS)
  const retention = z.discriminatedUnion('operator', [
    z
      .strictObject({
        ...retentionRow,
        operator: z.literal('after'),
        period: z.string().regex(ISO_DURATION, 'notice.period'),
        trigger,
        asRule: z.boolean().exactOptional(),
      })
      .readonly(),
    z.strictObject({ ...retentionRow, operator: z.literal('until'), trigger }).readonly(),
    z.strictObject({ ...retentionRow, operator: z.literal('permanent') }).readonly(),
    z
      .strictObject({
        ...retentionRow,
        operator: z.literal('criteria'),
        text: localized,
        statutes: listOf(statuteRef).exactOptional(),
      })
      .readonly(),
    z.strictObject({ ...retentionRow, operator: z.literal('unstated') }).readonly(),
  ])

  const dates = z
    .strictObject({
      drafted: z.iso.date('notice.date').exactOptional(),
      updated: z.iso.date('notice.date').exactOptional(),
    })
    .readonly()

  const toBeCompleted = listOf(
    z.strictObject({ part: z.enum(MANDATORY_PARTS), note: localized }).readonly(),
  ).exactOptional()

  const none = z.literal('none')

  const noticeContent = z
    .strictObject({
      kind: z.literal('notice'),
      registerName: localized,
      plainSummary: localized,
      controller: z.strictObject({ ...contactShape, name: localized }).readonly(),
      jointControllers: z
        .union([none, listOf(z.strictObject({ name: localized, share: localized }).readonly())])
        .exactOptional(),
      responsibleOfficer: roleContact.exactOptional(),
      contactPerson: roleContact.exactOptional(),
      dpo: contact.exactOptional(),
      purposes,
      legalBasisNote: localized.exactOptional(),
      legitimateInterests: localized.exactOptional(),
      statutes: listOf(statuteRef).exactOptional(),
      dataSubjects: localizedList.exactOptional(),
      dataCategories: listOf(dataCategory).exactOptional(),
      specialCategories: listOf(
        z.strictObject({ text: localized, art9: z.enum(ART9_BASES).exactOptional() }).readonly(),
      ).exactOptional(),
      subRegisters: listOf(subRegister).exactOptional(),
      sources: listOf(dataSource).exactOptional(),
      provision: z
        .strictObject({ text: localized, consequences: localized.exactOptional() })
        .readonly()
        .exactOptional(),
      recipients: z.union([none, listOf(recipient)]).exactOptional(),
      processors: z
        .union([
          none,
          listOf(z.strictObject({ name: localized, task: localized.exactOptional() }).readonly()),
        ])
        .exactOptional(),
      transfers: z
        .union([
          none,
          z.strictObject({ text: localized, safeguards: localized.exactOptional() }).readonly(),
        ])
        .exactOptional(),
      retention: listOf(retention).exactOptional(),
      rights: z.literal('computed').exactOptional(),
      rightsTexts: listOf(
        z.strictObject({ right: z.enum(RIGHTS), text: localized }).readonly(),
      ).exactOptional(),
      rightsChannels: localized.exactOptional(),
      automatedDecisions: z
        .union([
          none,
          z.strictObject({ text: localized, logic: localized.exactOptional() }).readonly(),
        ])
        .exactOptional(),
      furtherProcessing: localized.exactOptional(),
      security: localizedList.exactOptional(),
      systems: localizedList.exactOptional(),
      manualMaterial: localized.exactOptional(),
      logs: localized.exactOptional(),
      secrecyBasis: localized.exactOptional(),
      toBeCompleted,
      dates,
    })
    .readonly()

  const publicityDescription = z
    .strictObject({
      kind: z.literal('publicity-description'),
      registerName: localized,
      plainSummary: localized,
      unit: z
        .strictObject({
          name: localized,
          businessId: z
            .string()
            .regex(/^\d{7}-\d$/, 'notice.business-id')
            .exactOptional(),
        })
        .readonly(),
      responsible: roleContact.exactOptional(),
      informationSystems: listOf(
        z.strictObject({ name: localized, purposes: localizedList }).readonly(),
      ),
      decidingAuthority: localized.exactOptional(),
      contactForRequests: contact.exactOptional(),
      materials: listOf(
        z
          .strictObject({
            heading: localized,
            publicity: z.enum(['public', 'secret']),
            personalData: z.boolean(),
            items: localizedList,
            condition: localized.exactOptional(),
          })
          .readonly(),
      ),
      secrecyBasis: listOf(statuteRef).exactOptional(),
      searchKeys: localizedList.exactOptional(),
      openInterface: z.union([none, localized]).exactOptional(),
      publicAddress: z.union([none, z.url({ protocol: /^https?$/ })]).exactOptional(),
      sources: listOf(dataSource).exactOptional(),
      subRegisters: listOf(subRegister).exactOptional(),
      logs: localized.exactOptional(),
      years: localized.exactOptional(),
      updateFrequency: localized.exactOptional(),
      fields: listOf(z.enum(SERVICE_FIELDS)).exactOptional(),
      toBeCompleted,
      dates,
    })
    .readonly()

  return z.discriminatedUnion('kind', [noticeContent, publicityDescription])
}

/** A whole document in both languages. */
export const noticeSchema = documentSchema(1)

/** A document being written: texts may be empty in one language or both, lists may have no items. */
export const draftSchema = documentSchema(0)

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the idiom for identity
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Fails to compile when the schema and the types of `notice.ts` tell different stories. */
export const schemaIsTheType: Same<z.output<typeof noticeSchema>, NoticeDocument> = true

/**
 * Reads a stored or imported notice.
 *
 * @param json a parsed JSON value
 * @throws ZodError naming each field that is wrong, missing or unknown
 */
export function parseNotice(json: unknown): NoticeDocument {
  return noticeSchema.parse(json)
}
