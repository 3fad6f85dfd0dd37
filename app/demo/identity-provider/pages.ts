import { DEMO_CITIZENS, DEMO_CONTROLLERS, DEMO_STAFF } from '#app/demo/people.ts'
import type { DemoCitizen } from '#app/demo/people.ts'
import { CONTROLLER_NAMES, ROLE_PURPOSES, TEXT } from '#app/demo/identity-provider/texts.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { Lang } from '#app/i18n/lang.ts'
import type { Realm } from '#app/identity/identity.ts'

/** One message in the demo's mailbox. */
export interface MailboxMessage {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** ISO 8601. */
  readonly date: string
  readonly text: string
}

/** The page where a demo person is picked: one form, one button for each person, no script. */
export function pickPage(input: {
  realm: Realm
  lang: Lang
  action: string
  serviceName: string | undefined
}): string {
  const { realm, lang } = input
  const title = TEXT[realm === 'citizen' ? 'citizenTitle' : 'staffTitle'][lang]
  const service = input.serviceName
    ? `<p>${TEXT.service[lang]}: <strong>${escape(input.serviceName)}</strong></p>`
    : ''
  return page(
    lang,
    title,
    `<p>${TEXT.intro[lang]}</p>${service}
    <form method="post" action="${escape(input.action)}">
      ${realm === 'citizen' ? citizenButtons(lang) : staffButtons(lang)}
      <h2>${TEXT.otherWays[lang]}</h2>
      <p class="row"><button name="outcome" value="cancel">${TEXT.cancel[lang]}</button>
      <button name="outcome" value="error">${TEXT.fail[lang]}</button></p>
    </form>`,
  )
}

function citizenButtons(lang: Lang): string {
  const people = DEMO_CITIZENS.filter((citizen) => citizen.login !== 'none')
  return `<h2>${TEXT.people[lang]}</h2>${list(
    people.map((citizen) =>
      personButton(
        citizen.key,
        `${citizen.callingName} ${citizen.surname}`,
        `${citizen.purpose[lang]} (${languageName(citizen, lang)})`,
      ),
    ),
  )}`
}

function staffButtons(lang: Lang): string {
  return DEMO_CONTROLLERS.map((controller) => {
    const employees = DEMO_STAFF.filter((employee) => employee.controller === controller)
    return `<h2>${CONTROLLER_NAMES[controller][lang]}</h2>${list(
      employees.map((employee) =>
        personButton(
          employee.key,
          employee.name,
          `${employee.title[contentLang(lang)]}: ${ROLE_PURPOSES[employee.role][lang]}`,
        ),
      ),
    )}`
  }).join('')
}

function personButton(key: string, name: string, purpose: string): string {
  return `<button name="person" value="${escape(key)}"><strong>${escape(name)}</strong>
    <span>${escape(purpose)}</span></button>`
}

function languageName(citizen: DemoCitizen, lang: Lang): string {
  return TEXT[citizen.language === 'sv' ? 'swedish' : 'finnish'][lang]
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

/** Shown instead of a technical error: an old bookmark, a second tab, a restarted provider. */
export function expiredPage(lang: Lang, portalOrigin: string): string {
  return page(
    lang,
    TEXT.expiredTitle[lang],
    `<p>${TEXT.expired[lang]}</p>
    <p><a href="${escape(portalOrigin)}">${TEXT.back[lang]}</a></p>`,
  )
}

/** The mail the demo would have sent, newest first. */
export function mailboxPage(lang: Lang, messages: readonly MailboxMessage[]): string {
  const shown = messages.map(
    (message) => `<article><h2>${escape(message.subject)}</h2>
      <dl><dt>${TEXT.recipient[lang]}</dt><dd>${escape(message.to)}</dd>
      <dt>${TEXT.time[lang]}</dt><dd><time datetime="${escape(message.date)}">${escape(message.date)}</time></dd></dl>
      <p class="letter">${escape(message.text)}</p></article>`,
  )
  return page(
    lang,
    TEXT.mailboxTitle[lang],
    `<p>${TEXT.mailboxIntro[lang]}</p>${shown.join('') || `<p>${TEXT.mailboxEmpty[lang]}</p>`}`,
  )
}

/** Every page of the provider: its own calm look, so that nobody takes it for the portal. */
function page(lang: Lang, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${escape(title)}</h1>${body}</main></body>
</html>`
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f7f7f8; color: #292929; font: 1.125rem/1.5 'Source Sans 3', sans-serif; }
main { box-sizing: border-box; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
button { font: inherit; color: inherit; text-align: left; background: #fff; border: 1px solid #6b6b6b;
  border-radius: 4px; padding: 0.625rem 0.875rem; min-height: 2.75rem; cursor: pointer; overflow-wrap: anywhere; }
li button { width: 100%; }
button:hover { background: #eef2f6; }
button:focus-visible, a:focus-visible { outline: 3px solid #235a9a; outline-offset: 2px; }
button span { display: block; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
article { background: #fff; border: 1px solid #c8cdd0; padding: 0 1rem 0.5rem; margin: 0 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
.letter { white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: #1d4f87; }
`

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
