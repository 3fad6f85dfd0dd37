import { fieldText } from '#app/platform/forms.server.ts'
import { parseDate } from '#app/platform/helsinki.ts'
import type { ActOutcome, DeliveryAct } from '#app/requests/act-on-delivery.server.ts'
import { DELIVERY_WAYS, IDENTITY_CHECKS } from '#app/requests/delivery.ts'

type Reason = Extract<ActOutcome, { ok: false }>['reason'] | 'check'

export type ReadAct =
  | { readonly ok: true; readonly act: DeliveryAct }
  | { readonly ok: false; readonly intent: DeliveryAct['type']; readonly reason: Reason }

/**
 * What a posted form asks to be done with a letter.
 * @returns `undefined` for what is no act at all
 */
export function readDeliveryAct(form: FormData): ReadAct | undefined {
  const intent = fieldText(form, 'intent')
  const wrong = (of: DeliveryAct['type'], reason: Reason): ReadAct => ({
    ok: false,
    intent: of,
    reason,
  })
  switch (intent) {
    case 'print':
    case 'return':
      return { ok: true, act: { type: intent } }
    case 'post': {
      const on = parseDate(fieldText(form, 'on'))
      return on === undefined ? wrong(intent, 'day') : { ok: true, act: { type: intent, on } }
    }
    case 'hand-over': {
      const on = parseDate(fieldText(form, 'on'))
      const check = IDENTITY_CHECKS.find((one) => one === fieldText(form, 'check'))
      if (on === undefined) return wrong(intent, 'day')
      if (check === undefined) return wrong(intent, 'check')
      return { ok: true, act: { type: intent, on, check } }
    }
    case 'retry':
      return { ok: true, act: { type: intent, address: fieldText(form, 'address') } }
    case 'change-way': {
      const way = DELIVERY_WAYS.find((one) => one === fieldText(form, 'way'))
      return way === undefined ? wrong(intent, 'way') : { ok: true, act: { type: intent, way } }
    }
    default:
      return undefined
  }
}
