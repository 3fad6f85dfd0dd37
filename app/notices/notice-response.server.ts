import { z } from 'zod'
import type { DatedVersion, RegisterVersions } from '#app/notices/notice-versions.ts'
import { noticeSchema } from '#app/notices/notice-schema.server.ts'
import { noticeJsonPath, RESPONSE_SCHEMA_PATH } from '#app/notices/public-paths.ts'

const localized = z.strictObject({ fi: z.string(), sv: z.string() })
const byLanguage = z.strictObject({ fi: z.url(), sv: z.url() })

/** A notice as `/notices/<register>.json` answers it: the document and what the portal knows of it. */
export const responseSchema = z.strictObject({
  $schema: z.url(),
  register: z.strictObject({ key: z.string(), name: localized }),
  controller: z.strictObject({
    key: z.string(),
    kind: z.enum(['municipality', 'wellbeing-county']),
    name: localized,
  }),
  version: z.int().positive(),
  state: z.enum(['in-force', 'superseded', 'upcoming', 'withdrawn', 'replaced-at-once']),
  effectiveFrom: z.iso.date(),
  inForceUntil: z.iso.date().nullable(),
  publishedAt: z.iso.datetime({ offset: true }),
  transfers: z.array(
    z.strictObject({
      to: localized,
      since: z.iso.date(),
      ground: localized,
      purposeIds: z.array(z.string()).nullable(),
    }),
  ),
  notice: noticeSchema,
  links: z.strictObject({
    self: z.url(),
    page: byLanguage,
    pdf: byLanguage,
    versions: z.array(z.strictObject({ version: z.int().positive(), href: z.url() })),
  }),
})

export type NoticeResponse = z.output<typeof responseSchema>

/**
 * A version in both languages, with where to find it, its neighbours and the pages for people.
 * @param path where this answer itself is
 */
export function noticeResponse(
  register: RegisterVersions,
  found: DatedVersion,
  { origin, path }: { readonly origin: string; readonly path: string },
): NoticeResponse {
  const { registerKey: key, controller } = register
  const page = (lang: string): string =>
    `${origin}/${lang}/notices/${key}${found.state === 'in-force' ? '' : `/versions/${found.version}`}`
  const pdf = (lang: string): string => `${page(lang)}.pdf`
  return {
    $schema: origin + RESPONSE_SCHEMA_PATH,
    register: { key, name: register.registerName },
    controller: { key: controller.key, kind: controller.kind, name: controller.name },
    version: found.version,
    state: found.state,
    effectiveFrom: found.effectiveFrom,
    inForceUntil: found.until,
    publishedAt: found.publishedAt,
    transfers: register.transfers.map(({ to, since, ground, purposeIds }) => ({
      to,
      since,
      ground,
      purposeIds: purposeIds && [...purposeIds],
    })),
    notice: found.content,
    links: {
      self: origin + path,
      page: { fi: page('fi'), sv: page('sv') },
      pdf: { fi: pdf('fi'), sv: pdf('sv') },
      versions: register.versions.map(({ version }) => ({
        version,
        href: origin + noticeJsonPath(key, version),
      })),
    },
  }
}
