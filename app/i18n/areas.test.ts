import { expect, it } from 'vitest'
import { areaOfPath, inLanguage, langOfPath } from './areas.ts'

it('knows the area of a path', () => {
  expect(areaOfPath('/fi/citizen/requests/1')).toBe('citizen')
  expect(areaOfPath('/sv/desk')).toBe('staff')
  expect(areaOfPath('/sv/auth/login')).toBe('auth')
  expect(areaOfPath('/fi')).toBe('public')
  expect(areaOfPath('/fi/constructor')).toBe('public')
})

it('knows the language of a path', () => {
  expect(langOfPath('/sv/citizen')).toBe('sv')
  expect(langOfPath('/robots.txt')).toBe('fi')
  expect(langOfPath('/')).toBe('fi')
})

it('changes the language and keeps the page and its query', () => {
  expect(inLanguage('/fi/desk?tab=late#x', 'sv')).toBe('/sv/desk?tab=late#x')
  expect(inLanguage('/fi?x=1', 'en')).toBe('/en?x=1')
  expect(inLanguage('/finland', 'sv')).toBe('/sv')
  expect(inLanguage('/', 'sv')).toBe('/sv')
})
