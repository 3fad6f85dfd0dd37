import { launchBrowser } from '#test/support/browser.ts'
const browser = await launchBrowser()
const [width = '1280', scale = '1', from = '0', height = '1400', ...pages] = process.argv.slice(2)
const context = await browser.newContext({ viewport: { width: Number(width), height: Number(height) } })
const page = await context.newPage()
for (const path of pages) {
  await page.goto('http://127.0.0.1:4871' + path)
  const total = await page.evaluate(() => document.documentElement.scrollHeight)
  const name = path.replaceAll('/', '_').replace(/[?=&]/g, '-')
  for (let y = Number(from), n = 0; y < total && n < 8; y += Number(height), n += 1) {
    await page.screenshot({ path: `/tmp/x/s${name}-${width}-${n}.png`, fullPage: true, clip: { x: 0, y, width: Number(width), height: Math.min(Number(height), total - y) } })
  }
}
void scale
await browser.close()
