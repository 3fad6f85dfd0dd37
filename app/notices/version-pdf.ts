import { Temporal } from 'temporal-polyfill'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import { PAPER_WORDS, paperDocument } from '#app/notices/notice-paper.ts'
import type { DatedVersion, RegisterVersions, VersionState } from '#app/notices/notice-versions.ts'
import { noticePdf } from '#app/notices/notice-pdf.ts'
import type { PdfDocument } from '#app/pdf/document.ts'
import { formatDate, helsinkiDate } from '#app/platform/helsinki.ts'

type PastState = Exclude<VersionState, 'in-force'>

/** Behind every page: a page alone must not be taken for what is in force. */
const MARKS: Readonly<Record<PastState, Localized>> = {
  superseded: { fi: 'EI VOIMASSA', sv: 'GÄLLER INTE' },
  upcoming: { fi: 'EI VIELÄ VOIMASSA', sv: 'GÄLLER INTE ÄNNU' },
  withdrawn: { fi: 'PERUTTU', sv: 'ÅTERKALLAD' },
  'replaced-at-once': { fi: 'EI VOIMASSA', sv: 'GÄLLER INTE' },
}

const STATES: Readonly<Record<PastState, (version: number) => Localized>> = {
  superseded: (version) => ({
    fi: `Tämä on vanha versio ${version}. Se ei ole enää voimassa.`,
    sv: `Detta är den gamla versionen ${version}. Den gäller inte längre.`,
  }),
  upcoming: (version) => ({
    fi: `Tämä on versio ${version}, joka ei ole vielä voimassa.`,
    sv: `Detta är version ${version}, som inte gäller ännu.`,
  }),
  withdrawn: (version) => ({
    fi: `Tämä on versio ${version}, joka on peruttu. Se ei ole voimassa.`,
    sv: `Detta är version ${version}, som har återkallats. Den gäller inte.`,
  }),
  'replaced-at-once': (version) => ({
    fi: `Tämä on versio ${version}, joka ei ollut voimassa.`,
    sv: `Detta är version ${version}, som inte har gällt.`,
  }),
}

const WORDS = {
  period: { fi: 'Voimassa', sv: 'Gäller' },
  pastPeriod: { fi: 'Oli voimassa', sv: 'Gällde' },
  willHold: { fi: 'Tulee voimaan', sv: 'Börjar gälla' },
  withdrawn: { fi: 'Peruttu', sv: 'Återkallad' },
  never: {
    fi: 'Ei ollut voimassa: uusi versio tuli voimaan samana päivänä',
    sv: 'Var inte i kraft: en ny version trädde i kraft samma dag',
  },
  page: { fi: 'Tämän version verkkosivu', sv: 'Webbsida för denna version' },
  current: { fi: 'Voimassa oleva seloste', sv: 'Den gällande beskrivningen' },
  none: {
    fi: 'Rekisterillä ei ole voimassa olevaa selostetta.',
    sv: 'Registret har ingen gällande beskrivning.',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** Where the pages of a version and of the notice in force are. */
export interface VersionPages {
  readonly version: string
  readonly current: string
  /** Whether any version is in force. */
  readonly hasCurrent: boolean
}

/**
 * One version of a notice on paper. The one in force is the notice itself; any other says before
 * anything else, and behind every page, that it is not, with the days on which it was.
 */
export function versionPdf(
  register: RegisterVersions,
  found: DatedVersion,
  lang: ContentLang,
  pages: VersionPages,
): PdfDocument {
  const { version, content, publishedAt, effectiveFrom, state } = found
  if (state === 'in-force') {
    return noticePdf(
      { ...register, version, content, publishedAt, effectiveFrom },
      lang,
      pages.current,
    )
  }
  const publishedOn = formatDate(helsinkiDate(Temporal.Instant.from(publishedAt)))
  const named = `${PAPER_WORDS.version[lang]} ${String(version)}`
  return paperDocument(
    {
      content,
      registerKey: register.registerKey,
      registerName: content.registerName,
      controller: register.controller,
      createdAt: publishedAt,
      version,
      lines: [publishedOn, named, MARKS[state][lang].toLowerCase()],
      titleEnd: `${named.toLowerCase()}, ${MARKS[state][lang].toLowerCase()}`,
      watermark: MARKS[state][lang],
      first: [{ kind: 'paragraph', strong: true, text: STATES[state](version)[lang] }],
      facts: [
        ...periodFacts(found, state, lang),
        { term: PAPER_WORDS.published[lang], value: publishedOn },
        { term: WORDS.page[lang], value: pages.version },
        {
          term: WORDS.current[lang],
          value: pages.hasCurrent ? pages.current : WORDS.none[lang],
        },
      ],
    },
    lang,
  )
}

/** From when to when the version was, or will be, in force. */
function periodFacts(
  { effectiveFrom, until }: DatedVersion,
  state: PastState,
  lang: ContentLang,
): readonly { readonly term: string; readonly value: string }[] {
  const day = (iso: string): string => formatDate(Temporal.PlainDate.from(iso))
  if (state === 'replaced-at-once') {
    return [{ term: WORDS.period[lang], value: WORDS.never[lang] }]
  }
  // A version that was taken back before its first day has never been in force.
  if (state === 'withdrawn' && (until === null || until < effectiveFrom)) {
    return until === null ? [] : [{ term: WORDS.withdrawn[lang], value: day(until) }]
  }
  if (state === 'upcoming') return [{ term: WORDS.willHold[lang], value: day(effectiveFrom) }]
  const to = until === null ? '' : day(until)
  return [{ term: WORDS.pastPeriod[lang], value: `${day(effectiveFrom)}–${to}` }]
}
