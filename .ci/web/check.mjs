// Opens pages of results in a real browser, at the width of a phone and of a desk, light and dark, and says what
// would shut a reader out: what axe-core finds, a page wider than its screen, anything that the page fetches.
// usage: node check.mjs BROWSER FOLDER-FOR-PICTURES PAGE...
import { createRequire } from 'node:module'
import { readFileSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [browserPath, pictures, ...pages] = process.argv.slice(2)
const widths = { narrow: [320, 640], phone: [360, 740], desk: [1280, 900] }
let faults = 0
let rules = 0
const fault = (...words) => { faults++; console.log(...words) }

mkdirSync(pictures, { recursive: true })
const browser = await puppeteer.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const path of pages) {
    for (const [name, [width, height]] of Object.entries(widths)) {
      for (const scheme of ['light', 'dark']) await look(path, name, width, height, scheme)
    }
    await print(path)
  }
} finally {
  await browser.close()
}
console.log(`${pages.length} pages, ${rules} rules of axe-core passed, ${faults} faults; pictures are in ${pictures}`)
process.exit(faults ? 1 : 0)

async function look (path, name, width, height, scheme) {
  const at = `${basename(path)} ${name} ${scheme}:`
  const page = await browser.newPage()
  await page.setViewport({ width, height, isMobile: name !== 'desk', hasTouch: name !== 'desk' })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  const url = pathToFileURL(resolve(path)).href
  page.on('request', r => { if (r.url() !== url && r.url() !== 'data:,') fault(at, 'fetches', r.url()) })
  page.on('console', m => fault(at, 'the browser says', m.text()))
  page.on('pageerror', e => fault(at, 'the browser says', e.message))
  await page.goto(url)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth) - width
  if (wide > 0) fault(at, `is ${wide} pixels wider than its screen`)
  const cut = await page.evaluate(cutOff)
  for (const text of cut) fault(at, 'reaches out of its place:', text)
  await page.evaluate(axe)
  // Cells that a table has scrolled out of sight are judged where the screen is wide enough to show them.
  const found = await page.evaluate(async () => {
    const found = await window.axe.run(document, { elementRef: true, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    for (const v of found.incomplete) v.nodes = v.nodes.filter(n => !n.element.closest('.wide, svg'))
    return JSON.parse(JSON.stringify(found, (key, value) => key === 'element' ? undefined : value))
  })
  rules += found.passes.length
  for (const v of found.violations) fault(at, v.id, `(${v.impact})`, v.help, v.nodes.slice(0, 3).map(n => n.target.join(' ')).join('; '))
  // Whether letters in a chart can be read axe-core cannot tell from a picture: they have the colour of the text. A figure
  // has a paper of its own, and its colours are held by the tests of export/picture.
  const letters = await page.evaluate(() => [...document.querySelectorAll('svg text')].filter(t => !t.closest('figure > .wide')).filter(t => window.getComputedStyle(t).fill !== window.getComputedStyle(document.body).color).map(t => t.textContent))
  for (const text of letters) fault(at, 'has another colour than the text:', text)
  const open = found.incomplete.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 90)} ${n.any.map(c => c.message).join(' ')}`))
  if (open.length) console.log(at, `axe-core leaves ${open.length} to be looked at, such as`, open[0])
  // A page longer than a picture may be is shown down to there.
  const long = await page.evaluate(() => document.documentElement.scrollHeight)
  const whole = long < 16000 ? { fullPage: true } : { clip: { x: 0, y: 0, width: await page.evaluate(() => window.innerWidth), height: 16000 } }
  await page.screenshot({ path: join(pictures, `${basename(path, '.html')}-${name}-${scheme}.png`), ...whole })
  await page.close()
}

// cutOff runs in the page: letters of a chart beyond its edge, tables beyond theirs without a way to scroll.
function cutOff () {
  const out = []
  for (const text of document.querySelectorAll('svg text')) {
    if (!text.closest('.wide') && text.getBoundingClientRect().right > document.documentElement.clientWidth) out.push(text.textContent)
  }
  for (const table of document.querySelectorAll('table')) {
    if (!table.closest('.wide') && table.getBoundingClientRect().right > document.documentElement.clientWidth) out.push((table.caption ?? table).textContent.trim().slice(0, 60))
  }
  return out
}

async function print (path) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(resolve(path)).href)
  await page.pdf({ path: join(pictures, basename(path, '.html') + '.pdf'), preferCSSPageSize: true, printBackground: false })
  await page.close()
}
