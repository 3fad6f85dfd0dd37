import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { getController } from '#app/controllers/controllers.server.ts'
import type { Controller } from '#app/controllers/controller.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { CONTENT_LANGS, type ContentLang } from '#app/i18n/lang.ts'
import {
  listControllerNotices,
  type ControllerNotice,
} from '#app/notices/controller-notices.server.ts'
import type { NoticeFinding } from '#app/notices/lint/finding.ts'
import type { LintOptions } from '#app/notices/lint/lint-context.ts'
import { lintNotice } from '#app/notices/lint/lint-notice.ts'
import type { NoticeDocument } from '#app/notices/notice.ts'
import {
  findingCounts,
  type LanguageState,
  type NoticeInForce,
  type NoticeState,
} from '#app/notices/notice-state.ts'
import { textLeaves } from '#app/notices/text-leaves.ts'
import { helsinkiDate } from '#app/platform/helsinki.ts'

/** The registers of the actor's controller, by name, and how their notices in force stand today. */
export async function listNoticeStates(ctx: StaffContext): Promise<readonly NoticeState[]> {
  return statesOf(ctx, await listControllerNotices(ctx))
}

/** One register; `undefined` when the actor's controller has no register of this key. */
export async function findNoticeState(
  ctx: StaffContext,
  registerKey: string,
): Promise<NoticeState | undefined> {
  const [state] = await statesOf(ctx, await listControllerNotices(ctx, registerKey))
  return state
}

async function statesOf(
  { tx, actor, today }: StaffContext,
  registers: readonly ControllerNotice[],
): Promise<readonly NoticeState[]> {
  const { languages } = await getController(tx, actor.controllerId)
  const states: NoticeState[] = []
  for (const { registerKey, registerName, unitName, notice, transfers } of registers) {
    states.push({
      registerKey,
      registerName,
      unitName,
      transferred:
        transfers.length === 0
          ? null
          : {
              whole: transfers.some(({ purposeIds }) => purposeIds === null),
              to: transfers.map(({ to }) => to),
            },
      inForce: notice && (await inForce(notice, today, languages)),
    })
  }
  return states
}

/** Findings by what they depend on: a published version stays as it is, and so do they all day. */
const REMEMBERED = new Map<string, readonly NoticeFinding[]>()
const MOST_REMEMBERED = 500

/** A notice takes the linter some 50 ms: others are served before the next one. */
async function findingsOf(
  content: NoticeDocument,
  options: LintOptions,
): Promise<readonly NoticeFinding[]> {
  const key = createHash('sha256')
    .update(JSON.stringify([content, options]))
    .digest('base64')
  const known = REMEMBERED.get(key)
  if (known !== undefined) return known
  await setImmediate()
  const findings = lintNotice(content, options)
  const [oldest] = REMEMBERED.keys()
  if (REMEMBERED.size >= MOST_REMEMBERED && oldest !== undefined) REMEMBERED.delete(oldest)
  REMEMBERED.set(key, findings)
  return findings
}

async function inForce(
  notice: NonNullable<ControllerNotice['notice']>,
  today: Temporal.PlainDate,
  languages: Controller['languages'],
): Promise<NoticeInForce> {
  const { version, content, since, revised } = notice
  const { fi, sv } = revised
  const states = languageStates(content, revised)
  const isOlder = CONTENT_LANGS.some((lang) => states[lang] === 'older')
  // A published version knows when each language was revised as a whole, not section by section. The
  // linter is told of it where the overview says so, too.
  const whole =
    !isOlder || fi === undefined || sv === undefined ? {} : { revised: { document: { fi, sv } } }
  const findings = await findingsOf(content, { today, languages, ...whole })
  return {
    version,
    kind: content.kind,
    since,
    months: Temporal.PlainDate.from(since).until(today, { largestUnit: 'months' }).months,
    languages: states,
    languageNeedsHand: CONTENT_LANGS.some(
      (lang) =>
        states[lang] === 'older' ||
        // A municipality of one language may publish the other, but need not (kielilaki 10 §).
        (states[lang] === 'missing' && (languages === 'bilingual' || languages === lang)),
    ),
    findings,
    counts: findingCounts(findings),
    openParts: content.toBeCompleted ?? [],
  }
}

function languageStates(
  content: NoticeDocument,
  revised: Readonly<Partial<Record<ContentLang, string>>>,
): Readonly<Record<ContentLang, LanguageState>> {
  const leaves = textLeaves(content)
  const state = (lang: ContentLang): LanguageState => {
    const other = lang === 'fi' ? 'sv' : 'fi'
    const isBlank = leaves.some(({ text }) => text[lang].trim() === '' && text[other].trim() !== '')
    const own = revised[lang]
    const counterpart = revised[other]
    if (isBlank || (own === undefined && counterpart !== undefined)) return 'missing'
    if (own === undefined || counterpart === undefined) return 'present'
    return Temporal.PlainDate.compare(dayOf(own), dayOf(counterpart)) < 0 ? 'older' : 'present'
  }
  return { fi: state('fi'), sv: state('sv') }
}

/** A translation is always a little later than its original: revisions of one day belong together. */
function dayOf(moment: string): Temporal.PlainDate {
  return helsinkiDate(Temporal.Instant.from(moment))
}
