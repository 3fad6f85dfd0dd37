import type { StaffContext } from '#app/identity/with-actor.server.ts'
import type { Localized } from '#app/i18n/lang.ts'
import type { Key } from '#app/i18n/translate.ts'
import type { LetterField } from '#app/letters/template.ts'
import { REQUEST_NAMES } from '#app/letters/rights.ts'
import { withoutHetu } from '#app/letters/no-hetu.ts'
import { REQUESTED_RIGHTS, type RequestedRight } from '#app/notices/requested-right.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { fieldText, fieldTexts } from '#app/platform/forms.server.ts'
import { addItem } from '#app/requests/add-item.server.ts'
import type { ApplyResult } from '#app/requests/apply-event.server.ts'
import type { Deed } from '#app/requests/case-deeds.ts'
import { checkFields, storedFields } from '#app/requests/draft-field-check.ts'
import { IDENTIFY_WAYS, identifyRequester } from '#app/requests/identify-requester.server.ts'
import { setReceiptDate } from '#app/requests/receipt-date.server.ts'
import { fieldName, isRequestedRight, RIGHT_FIELDS } from '#app/requests/right-fields.ts'
import { routeItem } from '#app/requests/route-item.server.ts'
import type { CasePlace } from '#app/requests/staff-case.ts'
import { askUnit } from '#app/requests/unit-tasks.server.ts'

export type DeedErrors = Readonly<Partial<Record<string, Key<'errors' | 'desk'>>>>
export type DeedResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly errors: DeedErrors }
  | { readonly ok: false; readonly refused: Extract<ApplyResult, { ok: false }> }

type Values = Readonly<Record<string, string>>

const WAY_WORDS: Readonly<Record<(typeof IDENTIFY_WAYS)[number], Localized>> = {
  visit: { fi: 'Käynnillä, asiakirja nähty', sv: 'Vid besök, handling visad' },
  post: { fi: 'Postitse', sv: 'Per post' },
  other: { fi: 'Muulla tavalla', sv: 'På annat sätt' },
}

const label = (fi: string, sv: string): Localized => ({ fi, sv })

/** What a deed asks; units and registers are the controller's own. */
export async function deedFields(ctx: StaffContext, deed: Deed): Promise<readonly LetterField[]> {
  switch (deed) {
    case 'identify':
      return [
        {
          id: 'how',
          kind: 'choice',
          label: label('Miten henkilöllisyys varmistettiin', 'Hur identiteten styrktes'),
          choices: IDENTIFY_WAYS.map((value) => ({ value, label: WAY_WORDS[value] })),
        },
        {
          id: 'note',
          kind: 'line',
          label: label('Mitä nähtiin ja milloin', 'Vad som visades och när'),
          hint: label(
            'Esimerkiksi: passi nähty 25.11.2026. Älä ota kopiota.',
            'Till exempel: pass visat 25.11.2026. Ta ingen kopia.',
          ),
        },
        {
          id: 'hetu',
          kind: 'line',
          label: label('Henkilötunnus, jos se tarvitaan', 'Personbeteckning, om den behövs'),
          hint: label(
            'Liittää asian henkilöön. Tallennetaan salattuna, eikä sitä näytetä.',
            'Förenar ärendet med personen. Sparas krypterad och visas inte.',
          ),
        },
      ]
    case 'route':
      return [
        await registerField(ctx, label('Rekisteri', 'Register')),
        await unitField(
          ctx,
          label('Yksikkö, jos muu kuin rekisterin', 'Enhet, om en annan än registrets'),
        ),
      ]
    case 'set-receipt-date':
      return [
        { id: 'receivedOn', kind: 'date', label: label('Saapumispäivä', 'Ankomstdag') },
        {
          id: 'reason',
          kind: 'text',
          label: label('Miksi päivä korjataan', 'Varför dagen rättas'),
        },
      ]
    case 'ask-unit':
      return [
        await unitField(ctx, label('Miltä yksiköltä kysytään', 'Vilken enhet tillfrågas')),
        {
          id: 'question',
          kind: 'text',
          label: label('Kysymys', 'Fråga'),
          hint: label(
            'Yksikkö näkee kysymyksen, asianumeron ja päivän, ei muuta.',
            'Enheten ser frågan, ärendenumret och dagen, inget annat.',
          ),
        },
        { id: 'dueOn', kind: 'date', label: label('Vastaus viimeistään', 'Svar senast') },
      ]
    case 'add-item':
      return [
        {
          id: 'right',
          kind: 'choice',
          label: label('Oikeus', 'Rättighet'),
          choices: REQUESTED_RIGHTS.map((value) => ({ value, label: REQUEST_NAMES[value] })),
        },
        await registerField(ctx, label('Rekisteri', 'Register')),
      ]
  }
}

async function unitField({ tx, actor }: StaffContext, name: Localized): Promise<LetterField> {
  return {
    id: 'unitId',
    kind: 'choice',
    label: name,
    choices: await places(tx, 'units', actor.controllerId),
  }
}

async function registerField({ tx, actor }: StaffContext, name: Localized): Promise<LetterField> {
  const choices = await places(tx, 'registers', actor.controllerId)
  return { id: 'registerId', kind: 'choice', label: name, choices }
}

async function places(
  tx: Tx,
  table: 'units' | 'registers',
  controllerId: string,
): Promise<{ value: string; label: Localized }[]> {
  const { rows } = await tx.raw<{ rows: { value: string; label: Localized }[] }>(
    `select id as value, name as label from ${table} where controller_id = ?
      order by name->>'fi', id`,
    [controllerId],
  )
  return rows
}

/**
 * Does what the page's button says; the use case of each deed authorises and checks.
 * @returns `undefined` when the case is missing or invisible to the actor
 */
export async function doDeed(
  ctx: StaffContext,
  place: CasePlace,
  deed: Deed,
  { version, values }: { version: number; values: Values },
): Promise<DeedResult | undefined> {
  const text = (id: string): string => values[id] ?? ''
  switch (deed) {
    case 'identify': {
      const how = IDENTIFY_WAYS.find((way) => way === text('how'))
      if (how === undefined) return { ok: false, errors: { how: 'errors:form.chooseOne' } }
      const hetu = text('hetu')
      return asDeed(await identifyRequester(ctx, place, { version, how, note: text('note'), hetu }))
    }
    case 'set-receipt-date': {
      const input = { version, receivedOn: text('receivedOn'), reason: text('reason') }
      return asDeed(await setReceiptDate(ctx, place, input))
    }
    case 'route': {
      const input = {
        version,
        unitId: text('unitId') || null,
        registerId: text('registerId') || null,
      }
      const result = await routeItem(ctx, place, input)
      if (result === undefined || result.ok) return result
      return result.reason === 'unknown-place' || result.reason === 'same-place'
        ? { ok: false, errors: { registerId: 'errors:form.chooseOne' } }
        : { ok: false, refused: result as Extract<ApplyResult, { ok: false }> }
    }
    case 'ask-unit': {
      const input = { unitId: text('unitId'), question: text('question'), dueOn: text('dueOn') }
      return askUnit(ctx, place, input)
    }
    case 'add-item': {
      const right = text('right')
      if (!isRequestedRight(right)) return { ok: false, errors: { right: 'errors:form.chooseOne' } }
      const answers = Object.fromEntries(
        RIGHT_FIELDS[right].map(({ id }) => [id, text(fieldName(right, id))]),
      )
      const errors = askedErrors(ctx, right, answers)
      if (Object.keys(errors).length > 0) return { ok: false, errors }
      const result = await addItem(ctx, place.requestId, {
        right,
        registerId: text('registerId') || null,
        fields: storedFields(right, answers),
      })
      if (result === undefined || result.ok) return result
      return result.reason === 'ended'
        ? { ok: false, refused: { ok: false, reason: 'wrong-state' } }
        : { ok: false, errors: { registerId: 'errors:form.chooseOne' } }
    }
  }
}

/** What the page of `add-item` holds of the chosen right's own fields, by `fieldName`. */
export function askedInput(form: FormData): Readonly<Record<string, string>> {
  const right = fieldText(form, 'right')
  if (!isRequestedRight(right)) return {}
  return Object.fromEntries(
    RIGHT_FIELDS[right].map(({ id, kind }) => {
      const name = fieldName(right, id)
      const typed = kind === 'checks' ? fieldTexts(form, name).join(',') : fieldText(form, name)
      return [name, withoutHetu(typed)]
    }),
  )
}

/** What is wrong with what was filled in; an officer may leave out what the person has not told. */
function askedErrors(
  { today }: StaffContext,
  right: RequestedRight,
  answers: Readonly<Record<string, string>>,
): DeedErrors {
  return Object.fromEntries(
    Object.entries(checkFields(right, answers, today))
      .filter(([id]) => (answers[id] ?? '').trim() !== '')
      .map(([id, error]) => [fieldName(right, id), error]),
  )
}

type UseCaseResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'invalid'; readonly errors: DeedErrors }
  | Extract<ApplyResult, { ok: false }>

function asDeed(result: UseCaseResult | undefined): DeedResult | undefined {
  if (result === undefined || result.ok) return result
  return 'errors' in result ? { ok: false, errors: result.errors } : { ok: false, refused: result }
}
