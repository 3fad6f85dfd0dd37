import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loader as guideLoader } from '#app/routes/public/find-register.tsx'
import { loader as noticeLoader } from '#app/routes/public/notice.tsx'
import { loader as guestLoader } from '#app/routes/public/request.tsx'
import { action as consentAction } from '#app/routes/citizen/consents.tsx'
import { loader as stepLoader } from '#app/routes/citizen/request-step.tsx'
import {
  controllerKey,
  fillDraft,
  sendDraft,
  stepArgs,
  systemRows,
} from '#test/support/citizen-requests.ts'
import { guestQuery, readReceipt, sendGuest } from '#test/support/guest-requests.ts'
import {
  createWorld,
  routeArgs,
  statusOf,
  TEST_NOW,
  type TestController,
  type World,
} from '#test/support/world.ts'

let world: World
/** All of its register has gone to `county`. */
let town: TestController
let county: TestController
/** A part of its register has gone to `otherCounty`. */
let city: TestController
let otherCounty: TestController

const COVERS = { fi: 'sosiaalityön tiedot', sv: 'uppgifterna om socialarbete' }

function transfer(from: TestController, to: TestController, fields: object = {}) {
  return world.workerDb.withContext({ kind: 'system' }, (tx) =>
    tx('register_transfers').insert({
      register_id: from.registerId,
      to_controller_id: to.id,
      to_register_id: to.registerId,
      since: '2023-01-01',
      ground: { fi: 'Laki 616/2021, 64 §.', sv: 'Lag 616/2021, 64 §.' },
      ...fields,
    }),
  )
}

beforeAll(async () => {
  world = await createWorld()
  town = await world.insertController({ key: 'huittinen' })
  county = await world.insertController({ key: 'satakunta' })
  city = await world.insertController({ key: 'kotka' })
  otherCounty = await world.insertController({ key: 'kymenlaakso' })
  await transfer(town, county)
  await transfer(city, otherCounty, { purpose_ids: ['social-care'], covers: COVERS })
})
afterAll(() => world.close())

interface ItemRow {
  readonly controller: string
  readonly register: string
  readonly unit: string
  readonly notice: string
  readonly clock: string
}

const itemsOf = (where: string, value: string) =>
  systemRows<ItemRow>(
    world,
    `select r.controller_id as controller, i.register_id as register, i.unit_id as unit,
        i.notice_version_id as notice, i.clock
      from request_items i join subject_requests r on r.id = i.request_id
      where ${where} = ? order by r.case_number, i.position`,
    [value],
  )

const at = ({ id, registerId, unitId, noticeVersionId }: TestController) => ({
  controller: id,
  register: registerId,
  unit: unitId,
  notice: noticeVersionId,
})

describe('a request for a register that has wholly moved', () => {
  it('is a case of the new controller, in its register and unit, under its own notice', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const draft = await fillDraft(world, cookie, town, {
      rights: 'access,logData',
      'logData-periodFrom': '1.1.2026',
      'logData-periodTo': '1.11.2026',
      'logData-units': 'Neuvonta',
    })
    const check = await stepLoader(stepArgs(world, cookie, draft, 'check'))
    expect(check).toMatchObject({
      view: {
        controllers: 1,
        items: [
          { controller: { fi: 'Satakunnan hyvinvointialue' } },
          { controller: { fi: 'Satakunnan hyvinvointialue' } },
        ],
        moved: [
          { key: town.registerKey, transfers: [{ to: { register: { id: county.registerId } } }] },
        ],
      },
    })
    await sendDraft(world, cookie, draft)
    const items = await itemsOf('r.form_key', draft)
    expect(items).toEqual([
      { ...at(county), clock: 'gdpr-12' },
      { ...at(county), clock: 'log-703' },
    ])
  })

  it('is one item when the new register is chosen as well', async () => {
    const cookie = await world.signIn(await world.insertPerson())
    const draft = await fillDraft(world, cookie, town, {
      registers: [town.registerKey, county.registerKey].join(','),
    })
    await sendDraft(world, cookie, draft)
    expect(await itemsOf('r.form_key', draft)).toEqual([{ ...at(county), clock: 'gdpr-12' }])
  })

  it('without login goes there too, and says so before and after', async () => {
    const query = guestQuery([town.registerKey])
    const page = await guestLoader(
      routeArgs(world, { path: `/sv/request?${query}`, params: { lang: 'sv' } }),
    )
    expect(page.chosen.map(({ name }) => name.sv)).toEqual(['Satakunta välfärdsområde'])
    expect(page.answering).toEqual([county.registerKey])
    const { token } = await sendGuest(world, { registers: [town.registerKey] })
    world.setNow(TEST_NOW)
    const [receipt] = (await readReceipt(world, token)).cases
    expect(await itemsOf('r.case_number', receipt?.caseNumber ?? '')).toEqual([
      { ...at(county), clock: 'gdpr-12' },
    ])
  })

  it('stays where it is until the day of the transfer', async () => {
    const early = await world.insertController({ key: 'huittinen' })
    await transfer(early, county, { since: '2026-11-04' })
    const person = await world.insertPerson()
    let cookie = await world.signIn(person)
    const before = await fillDraft(world, cookie, early)
    const check = await stepLoader(stepArgs(world, cookie, before, 'check'))
    expect(check).toMatchObject({ view: { moved: [] } })
    await sendDraft(world, cookie, before)
    expect(await itemsOf('r.form_key', before)).toMatchObject([at(early)])
    world.setNow('2026-11-04T08:00:00Z')
    cookie = await world.signIn(person)
    const after = await fillDraft(world, cookie, early)
    await sendDraft(world, cookie, after)
    expect(await itemsOf('r.form_key', after)).toMatchObject([at(county)])
    world.setNow(TEST_NOW)
  })

  it('stays with a controller that has moved it to one without a register here', async () => {
    const alone = await world.insertController({ key: 'huittinen' })
    await transfer(alone, county, { to_register_id: null })
    const cookie = await world.signIn(await world.insertPerson())
    const draft = await fillDraft(world, cookie, alone)
    await sendDraft(world, cookie, draft)
    expect(await itemsOf('r.form_key', draft)).toMatchObject([at(alone)])
  })
})

describe('a consent given for a register that has moved', () => {
  it('is withdrawn at the new controller, by its button and in words', async () => {
    const [text] = await systemRows<{ id: string }>(
      world,
      `insert into consent_texts (register_id, purpose_id, version, title, body, offered)
        values (?, 'p', '1', '{"fi":"Suostumus","sv":"Samtycke"}', '{"fi":"Kyllä.","sv":"Ja."}', true)
        returning id`,
      [town.registerId],
    )
    const person = await world.insertPerson()
    const cookie = await world.signIn(person)
    const path = '/fi/citizen/consents'
    const post = (form: Record<string, string>) =>
      statusOf(() =>
        consentAction(routeArgs(world, { path, params: { lang: 'fi' }, cookie, form })),
      )
    const inForce = () =>
      systemRows<{ id: string }>(
        world,
        'select id from consents where person_id = ? and withdrawn_at is null',
        [person.id],
      )
    await post({ intent: 'give', text: text?.id ?? '' })
    const [consent] = await inForce()
    await post({ intent: 'withdraw', consent: consent?.id ?? '', alsoErase: '' })
    expect(await itemsOf('r.form_key', consent?.id ?? '')).toMatchObject([at(county)])
    expect(await inForce()).toEqual([])

    await post({ intent: 'give', text: text?.id ?? '' })
    const draft = await fillDraft(world, cookie, town, {
      rights: 'consentWithdrawal',
      'consentWithdrawal-consent': 'Suostumus',
    })
    await sendDraft(world, cookie, draft)
    expect(await itemsOf('r.form_key', draft)).toMatchObject([at(county)])
    expect(await inForce()).toEqual([])
  })
})

describe('the pages', () => {
  const notice = (lang: string, register: string) =>
    noticeLoader(
      routeArgs(world, { path: `/${lang}/notices/${register}`, params: { lang, register } }),
    )

  it('lead from the old notice to the new one, and ask there', async () => {
    const whole = await notice('sv', town.registerKey)
    expect(whole.requestKey).toBe(county.registerKey)
    expect(whole).toMatchObject({
      controller: 'Vittis stad',
      responsible: 'Satakunta välfärdsområde',
    })
    expect(whole.transfers).toMatchObject([
      { whole: true, register: { key: county.registerKey, name: 'Socialvårdens klientregister' } },
    ])
    const part = await notice('sv', city.registerKey)
    expect(part.requestKey).toBe(city.registerKey)
    expect(part.responsible).toBe('Kotka stad')
    expect(part.transfers).toMatchObject([
      { whole: false, purposes: [COVERS.sv], register: { key: otherCounty.registerKey } },
    ])
    expect((await notice('fi', county.registerKey)).transfers).toEqual([])
  })

  it('name no register whose notice is not in force', async () => {
    const from = await world.insertController({ key: 'kotka' })
    const silent = await world.insertController({ key: 'kymenlaakso' })
    await transfer(from, silent, { purpose_ids: ['social-care'], covers: COVERS })
    await systemRows(world, 'update notice_versions set effective_from = ? where id = ?', [
      '2026-12-01',
      silent.noticeVersionId,
    ])
    expect((await notice('fi', from.registerKey)).transfers).toMatchObject([{ register: null }])
  })

  it('guide a client of the old controller to the new register', async () => {
    const guide = async (controller: TestController, question: string) => {
      const key = await controllerKey(world, controller.id)
      const path = `/fi/find-register?at=${key}&q=${question}`
      const page = await guideLoader(routeArgs(world, { path, params: { lang: 'fi' } }))
      return page.guide?.result?.suggestions.map((one) => [one.key, one.name])
    }
    const theirs = 'Sosiaalihuollon asiakasrekisteri'
    expect(await guide(town, 'socialWork')).toEqual([
      [county.registerKey, `${theirs}, Satakunnan hyvinvointialue`],
    ])
    expect(await guide(city, 'incomeSupport')).toEqual([
      [otherCounty.registerKey, `${theirs}, Kymenlaakson hyvinvointialue`],
    ])
    expect(await guide(city, 'integration')).toEqual([
      [city.registerKey, 'Maahanmuuttajapalvelujen asiakasrekisteri'],
    ])
  })
})

describe('the database', () => {
  it('takes no register of another controller for the one that has the data', async () => {
    await expect(
      transfer(city, county, { to_register_id: otherCounty.registerId }),
    ).rejects.toThrow('foreign key')
    await expect(transfer(city, city, { to_register_id: city.registerId })).rejects.toThrow(
      'check constraint',
    )
    await expect(transfer(city, county, { covers: { fi: 'vain suomeksi' } })).rejects.toThrow(
      'check constraint',
    )
  })
})
